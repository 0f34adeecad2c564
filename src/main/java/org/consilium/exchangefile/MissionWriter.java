package org.consilium.exchangefile;

import org.consilium.exchangefile.ExchangeFile.Activity;
import org.consilium.exchangefile.ExchangeFile.MissionBody;
import org.consilium.exchangefile.ExchangeFile.OnSite;
import org.consilium.exchangefile.ExchangeFile.Online;
import org.consilium.exchangefile.ExchangeFile.Stop;
import org.consilium.exchangefile.ExchangeFile.Supply;
import org.consilium.exchangefile.ExchangeFile.Team;
import org.consilium.exchangefile.yaml.YamlTexts;
import org.consilium.exchangefile.yaml.YamlTree;
import org.consilium.exchangefile.yaml.YamlTree.Fields;
import org.snakeyaml.engine.v2.nodes.Node;

/** Writes the sections that only missions have. */
final class MissionWriter {
    private MissionWriter() {}

    static void putDays(Fields fields, MissionBody mission) {
        fields.put("from", YamlTree.date(mission.from()))
                .putIf("days", mission.days(), YamlTree::number)
                .putIf("programme_from", mission.programmeFrom(), YamlTree::date);
    }

    static void putStops(Fields fields, MissionBody mission) {
        fields.putBlocks("stops", mission.stops(), MissionWriter::stop);
    }

    static void putProgramme(Fields fields, MissionBody mission) {
        fields.putIf("team", mission.team(), MissionWriter::team)
                .putBlocks("activities", mission.activities(), MissionWriter::activity)
                .putBlocks("supplies", mission.supplies(), MissionWriter::supply);
    }

    private static Node stop(Stop stop) {
        return new Fields()
                .put("city", YamlTexts.text(stop.city()))
                .put("zone", YamlTree.word(stop.zone()))
                .putIf("from", stop.from(), YamlTree::date)
                .putIf("to", stop.to(), YamlTree::date)
                .fitted();
    }

    private static Node team(Team team) {
        return new Fields()
                .put("size", YamlTree.number(team.size()))
                .putList("members", team.members(), YamlTree::word)
                .putList("from", team.from(), YamlTree::word)
                .putList("specialities", team.specialities(), YamlTexts::text)
                .fitted();
    }

    private static Node activity(Activity activity) {
        return switch (activity) {
            case OnSite onSite -> onSite(onSite);
            case Online online -> online(online);
        };
    }

    private static Node onSite(OnSite activity) {
        return new Fields()
                .put("type", YamlTree.code(activity.type()))
                .put("date", YamlTree.date(activity.date()))
                .put("title", YamlTexts.text(activity.title()))
                .putIf("at", activity.at(), YamlTree::word)
                .putList("assumed", activity.assumed(), YamlTree::word)
                .block();
    }

    private static Node online(Online online) {
        Fields fields = new Fields()
                .put("exchange", YamlTree.word(online.slug()))
                .put("kind", YamlTree.code(online.body().kind()))
                .put("title", YamlTexts.text(online.title()));
        ExchangeWriter.putSchedule(fields, online.body());
        ExchangeWriter.putAgenda(fields, online.body());
        return fields.block();
    }

    private static Node supply(Supply supply) {
        return new Fields()
                .put("from", YamlTree.word(supply.from()))
                .put("to", YamlTree.word(supply.to()))
                .putIf("arrives", supply.arrives(), YamlTree::date)
                .putIf("tonnes", supply.tonnes(), YamlTree::number)
                .putList("items", supply.items(), YamlTexts::text)
                .fitted();
    }
}
