package dev.imagemill;

import dev.imagemill.fault.FaultException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a fault that stops the start as the sentence it is, instead of a stack trace. */
final class StartFaultAnalyzer extends AbstractFailureAnalyzer<FaultException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FaultException cause) {
        return new FailureAnalysis(cause.fault().detail(), null, cause);
    }
}
