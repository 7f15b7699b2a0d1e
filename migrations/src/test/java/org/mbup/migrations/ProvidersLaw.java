package org.mbup.migrations;

import java.util.List;
import org.mbup.liquibase.StepResult;
import org.mbup.metabase.Edit;
import org.mbup.metabase.Value;

/**
 * Nothing but a step asked for by name changes NTAuthenticationProviders, and such a step only where it was exactly
 * {@code NTLM}.
 */
final class ProvidersLaw {

    private static final long PROVIDERS = 6032;
    private static final Value NTLM = new Value.Text("NTLM");
    private static final Value NEGOTIATE = new Value.Text("Negotiate,NTLM");

    private ProvidersLaw() {}

    /** The edits that break the law; empty when it holds. */
    static List<String> violations(List<StepResult> steps) {
        return steps.stream()
                .flatMap(step -> step.edits().stream()
                        .filter(ProvidersLaw::concerned)
                        .filter(edit -> !(step.step().optIn() && allowed(edit)))
                        .map(edit -> step.step().name() + ": " + Rehearsal.line(edit)))
                .toList();
    }

    private static boolean concerned(Edit edit) {
        return edit instanceof Edit.PutProperty put && put.after().id() == PROVIDERS
                || edit instanceof Edit.RemoveProperty remove && remove.before().id() == PROVIDERS;
    }

    private static boolean allowed(Edit edit) {
        return edit instanceof Edit.PutProperty put
                && put.before().filter(before -> before.value().equals(NTLM)).isPresent()
                && put.after().value().equals(NEGOTIATE);
    }
}
