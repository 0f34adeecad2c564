package org.consilium.interpreting;

import java.util.List;
import java.util.Optional;
import org.consilium.admission.ExchangeHead;
import org.consilium.live.view.RoomPerson;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;

/**
 * All booths of an exchange, those that the agenda promises first.
 *
 * @param interpreters members who may write in booths, by name, whether or not they have entered yet
 */
public record BoothPlan(ExchangeHead exchange, List<Rota> rotas, List<RoomPerson> interpreters) {
    /** @throws ProblemException 404 {@code booth.unknown} */
    Rota existing(String booth) {
        return rota(booth).orElseThrow(() -> unknown(booth));
    }

    static ProblemException unknown(String booth) {
        return Problem.notFound(
                        "booth.unknown",
                        "There is no booth \"" + booth + "\" in this exchange. Choose one from the plan.")
                .asException();
    }

    public Optional<Rota> rota(String booth) {
        return rotas.stream().filter(rota -> rota.booth().equals(booth)).findFirst();
    }

    public long minutesOf(RoomPerson interpreter) {
        return rotas.stream()
                .flatMap(rota -> rota.shifts().stream())
                .filter(shift ->
                        Long.valueOf(interpreter.id()).equals(shift.who().member()))
                .mapToLong(shift -> shift.when().minutes())
                .sum();
    }
}
