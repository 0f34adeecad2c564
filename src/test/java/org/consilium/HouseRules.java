package org.consilium;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.consilium.shared.Problem;

/** The rules of the product's code. Exceptions are here with their reasons, and nowhere else. */
final class HouseRules {
    private static final String WEB = "..web..";

    static final List<HouseRule> ALL = List.of(
            new HouseRule(
                    "A feature uses only the features that the table allows. Nothing uses the root package, which may"
                            + " use everything.",
                    classes().should(onlyUse("features of the table", HouseRules::allowedByTable)),
                    "package org.consilium.agenda; public class Programme {}",
                    "package org.consilium.exchange; class Broken { org.consilium.agenda.Programme upwards; }"),
            new HouseRule(
                    "Every class lives in a feature of the table or in the root package, which wires them together.",
                    classes().should(liveInAFeature()),
                    "package org.consilium.misc; class Broken {}"),
            new HouseRule(
                    "Nothing outside a `web` ring uses it, neither its own feature's root nor another feature.",
                    classes().should(onlyUse("web rings from within", HouseRules::webFromWithin)),
                    "package org.consilium.agenda.web; public class View {}",
                    "package org.consilium.agenda; class Broken { org.consilium.agenda.web.View outwards; }"),
            new HouseRule(
                    "Packages have no cycles.",
                    slices().matching(FeaturePackage.ROOT + ".(**)").should().beFreeOfCycles(),
                    "package org.consilium.live; public class Room { org.consilium.live.store.Journal journal; }",
                    "package org.consilium.live.store; public class Journal { org.consilium.live.Room room; }"),
            new HouseRule(
                    "Every package is `@NullMarked`.",
                    classes().should(liveInANullMarkedPackage()),
                    "package org.consilium.agenda.web; class Broken {}"),
            new HouseRule(
                    "Only `web` rings and the edge (`platform`, `access`, `page`) use HTTP (`jakarta.ws.rs`).",
                    noClasses()
                            .that()
                            .resideOutsideOfPackages(
                                    WEB, "org.consilium.platform..", "org.consilium.access..", "org.consilium.page..")
                            .should()
                            .dependOnClassesThat(resideInAPackage("jakarta.ws.rs..")),
                    "package org.consilium.agenda; class Broken { jakarta.ws.rs.core.Response answer; }"),
            new HouseRule(
                    "A class with a `@Path` is an `XxxResource` (JSON) or `XxxPages` (HTML).",
                    classes()
                            .that()
                            .areAnnotatedWith("jakarta.ws.rs.Path")
                            .should()
                            .haveNameMatching(".*(Resource|Pages)"),
                    "package org.consilium.agenda.web; @jakarta.ws.rs.Path(\"/\") class AgendaController {}"),
            new HouseRule(
                    "Only `XxxRepository` classes use Panache.",
                    noClasses()
                            .that()
                            .haveNameNotMatching(".*Repository")
                            .should()
                            .dependOnClassesThat(resideInAPackage("io.quarkus.hibernate.orm.panache..")),
                    "package org.consilium.agenda; class Broken { io.quarkus.hibernate.orm.panache.PanacheQuery<?>"
                            + " q; }"),
            new HouseRule(
                    "An `XxxRepository` is package-private.",
                    noClasses()
                            .that()
                            .haveSimpleNameEndingWith("Repository")
                            .should()
                            .bePublic(),
                    "package org.consilium.agenda; public class ItemRepository {}"),
            new HouseRule(
                    "Only `XxxService` classes begin transactions.",
                    methods()
                            .that()
                            .areAnnotatedWith("jakarta.transaction.Transactional")
                            .should()
                            .beDeclaredInClassesThat()
                            .haveSimpleNameEndingWith("Service"),
                    "package org.consilium.agenda; class Broken { @jakarta.transaction.Transactional void save() {} }"),
            new HouseRule(
                    "A class annotated `@Transactional` is an `XxxService`.",
                    classes()
                            .that()
                            .areAnnotatedWith("jakarta.transaction.Transactional")
                            .should()
                            .haveSimpleNameEndingWith("Service"),
                    "package org.consilium.agenda; @jakarta.transaction.Transactional class Broken {}"),
            new HouseRule(
                    "`XxxRules` are pure: no Quarkus, Hibernate, persistence, CDI or HTTP.",
                    noClasses()
                            .that()
                            .haveSimpleNameEndingWith("Rules")
                            .should()
                            .dependOnClassesThat(resideInAnyPackage(
                                    "io.quarkus..",
                                    "org.hibernate..",
                                    "jakarta.persistence..",
                                    "jakarta.enterprise..",
                                    "jakarta.inject..",
                                    "jakarta.transaction..",
                                    "jakarta.ws.rs..")),
                    "package org.consilium.agenda; class AgendaRules { @jakarta.inject.Inject Object world; }"),
            new HouseRule(
                    "An `XxxJson` is a record: wire formats have no behaviour.",
                    classes().that().haveSimpleNameEndingWith("Json").should().beRecords(),
                    "package org.consilium.agenda; class ItemJson {}"),
            new HouseRule(
                    "A `Problem` is made by the name of its status, as `Problem.conflict`; only `platform` knows"
                            + " numbers.",
                    noClasses()
                            .that()
                            .resideOutsideOfPackages("org.consilium.platform..", "org.consilium.shared..")
                            .should()
                            .callConstructor(Problem.class, int.class, String.class, String.class),
                    "package org.consilium.agenda; class Broken { Object why = new org.consilium.shared.Problem(409,"
                            + " \"\", \"\"); }"),
            new HouseRule(
                    "No class is named `Util`, `Helper`, `Manager` or `Impl`: a name says what a thing is.",
                    noClasses().should().haveNameMatching(".*(Utils?|Helper|Manager|Impl|Entity|Dto)"),
                    "package org.consilium.agenda; class AgendaHelper {}"),
            new HouseRule(
                    "Features inject through constructors, never into fields, so that tests see what a class needs.",
                    noFields()
                            .that()
                            .areDeclaredInClassesThat()
                            .resideOutsideOfPackage(FeaturePackage.ROOT)
                            .should()
                            .beAnnotatedWith("jakarta.inject.Inject")
                            .orShould()
                            .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty"),
                    "package org.consilium.agenda; class Broken { @jakarta.inject.Inject Object world; }"),
            new HouseRule(
                    "Time is `java.time`; legacy date classes appear only where ICU requires them (`shared.Formats`).",
                    noClasses()
                            .that()
                            .doNotHaveFullyQualifiedName("org.consilium.shared.Formats")
                            .should()
                            .dependOnClassesThat(
                                    are(
                                            nameMatching(
                                                    "java\\.(util\\.(Date|Calendar|TimeZone)|text\\.SimpleDateFormat|sql\\.(Date|Time|Timestamp))"))),
                    "package org.consilium.agenda; class Broken { java.util.Date starts; }"),
            new HouseRule(
                    "Features read the time only from an injected `Clock`, which a producer supplies.",
                    noClasses()
                            .that()
                            .resideOutsideOfPackage(FeaturePackage.ROOT)
                            .should()
                            .callMethodWhere(asksTheTime()),
                    "package org.consilium.agenda; class Broken { Object now() { return java.time.Instant.now(); } }"),
            new HouseRule(
                    "Only the root package and `platform`, which implement the command line, write to standard output"
                            + " or error.",
                    noClasses()
                            .that()
                            .resideOutsideOfPackages(FeaturePackage.ROOT, "org.consilium.platform..")
                            .should()
                            .accessField(System.class, "out")
                            .orShould()
                            .accessField(System.class, "err"),
                    "package org.consilium.agenda; class Broken { void say() { System.out.println(); } }"));

    private HouseRules() {}

    private static boolean allowedByTable(JavaClass user, JavaClass used) {
        Optional<FeaturePackage> from = FeaturePackage.of(user.getPackageName());
        Optional<FeaturePackage> to = FeaturePackage.of(used.getPackageName());
        if (from.isEmpty() || to.isEmpty()) {
            return from.isEmpty() || !isRoot(used);
        }
        return from.get().mayUse(to.get());
    }

    private static boolean isRoot(JavaClass javaClass) {
        return javaClass.getPackageName().equals(FeaturePackage.ROOT);
    }

    private static boolean webFromWithin(JavaClass user, JavaClass used) {
        boolean ours = FeaturePackage.of(used.getPackageName()).isPresent();
        boolean inWeb = ours && (used.getPackageName() + ".").contains(".web.");
        return !inWeb || ring(user).equals(ring(used));
    }

    /** A ring may have packages of its own. */
    private static String ring(JavaClass one) {
        return one.getPackageName().replaceFirst("(?<=\\.web)\\..*", "");
    }

    private static ArchCondition<JavaClass> onlyUse(String what, BiPredicate<JavaClass, JavaClass> allowed) {
        return new ArchCondition<>("only use " + what) {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
                    boolean ok = allowed.test(user, dependency.getTargetClass().getBaseComponentType());
                    events.add(new SimpleConditionEvent(dependency, ok, dependency.getDescription()));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> liveInAFeature() {
        return ArchCondition.from(describe(
                "live in a feature of the table",
                javaClass -> isRoot(javaClass)
                        || FeaturePackage.of(javaClass.getPackageName()).isPresent()));
    }

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return ArchCondition.from(describe(
                "live in a @NullMarked package",
                javaClass -> javaClass.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked")));
    }

    private static DescribedPredicate<JavaMethodCall> asksTheTime() {
        return describe("asks what time it is without a clock", call -> {
            MethodCallTarget target = call.getTarget();
            String owner = target.getOwner().getName();
            return switch (owner) {
                case "java.lang.System" -> target.getName().equals("currentTimeMillis");
                case "java.time.Clock" ->
                    target.getName().startsWith("system")
                            && !call.getOrigin().isAnnotatedWith("jakarta.enterprise.inject.Produces");
                default ->
                    owner.startsWith("java.time.")
                            && target.getName().equals("now")
                            && target.getRawParameterTypes().stream()
                                    .noneMatch(type -> type.isEquivalentTo(Clock.class));
            };
        });
    }
}
