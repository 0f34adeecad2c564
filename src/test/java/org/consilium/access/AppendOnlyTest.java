package org.consilium.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.consilium.testing.ProductClasses;
import org.hibernate.annotations.Immutable;
import org.junit.jupiter.api.Test;

/** No code changes or deletes an entry of the audit log, except by age. */
class AppendOnlyTest {
    @Test
    void anEntryIsImmutable() {
        assertThat(AuditEntry.class).hasAnnotation(Immutable.class);
        assertThat(ProductClasses.ALL.get(AuditEntry.class).getFieldAccessesToSelf())
                .filteredOn(access -> access.getAccessType() == JavaFieldAccess.AccessType.SET)
                .allMatch(access -> access.getOrigin().isConstructor());
    }

    @Test
    void onlyItsAgeRemovesAnEntry() {
        assertThat(calls("delete", "update")).containsExactly("AuditRepository.forgetOlderThan");
        assertThat(ProductClasses.ALL
                        .get(AuditRepository.class)
                        .getMethod("forgetOlderThan", Instant.class)
                        .getCallsOfSelf())
                .extracting(call -> call.getOriginOwner().getSimpleName())
                .containsExactly("AuditService");
        assertThat(ProductClasses.ALL
                        .get(AuditService.class)
                        .getMethod("forgetOlderThan", Duration.class)
                        .getCallsOfSelf())
                .extracting(call -> call.getOriginOwner().getSimpleName())
                .containsExactly("Retention");
    }

    private static List<String> calls(String... verbs) {
        return ProductClasses.ALL.stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().isEquivalentTo(AuditRepository.class))
                .filter(call -> List.of(verbs).stream().anyMatch(call.getName()::startsWith))
                .map(AppendOnlyTest::origin)
                .distinct()
                .toList();
    }

    private static String origin(JavaMethodCall call) {
        return call.getOriginOwner().getSimpleName() + "." + call.getOrigin().getName();
    }
}
