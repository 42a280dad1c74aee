package dev.imagemill.web;

import dev.imagemill.access.PublicUrl;
import dev.imagemill.access.Sessions;
import dev.imagemill.access.SignedLinks;
import dev.imagemill.batch.BatchCatalog;
import dev.imagemill.batch.BatchSettings;
import dev.imagemill.batch.BatchSubmission;
import dev.imagemill.catalog.DeletedImages;
import dev.imagemill.catalog.ImageCatalog;
import dev.imagemill.catalog.ImageLookup;
import dev.imagemill.catalog.RenditionLedger;
import dev.imagemill.ingest.ImageIngest;
import dev.imagemill.ingest.IngestSettings;
import dev.imagemill.ingest.PresetChoice;
import dev.imagemill.ingest.StagingFolder;
import dev.imagemill.notify.Announcements;
import dev.imagemill.notify.MailStatus;
import dev.imagemill.storage.ObjectStore;
import java.time.Clock;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    private static final int FIRST = -200;
    private static final int HTTP_PORT = 8080;

    @Bean
    PublicUrl publicUrl(WebSettings settings, Environment environment) {
        return new PublicUrl(settings.publicUrl(), () -> port(environment));
    }

    @Bean
    Problems problems(JsonMapper json) {
        return new Problems(json);
    }

    @Bean
    OwnerCookie ownerCookie(Sessions sessions, PublicUrl publicUrl) {
        return new OwnerCookie(sessions, publicUrl);
    }

    @Bean
    ObjectAnswer objectAnswer(ObjectStore objects) {
        return new ObjectAnswer(objects);
    }

    @Bean
    ImageBytes imageBytes(
            ImageCatalog catalog,
            DeletedImages deleted,
            RenditionLedger ledger,
            SignedLinks signed,
            ObjectAnswer answer) {
        return new ImageBytes(catalog, deleted, ledger, signed, answer);
    }

    @Bean
    UploadReader uploadReader(
            IngestSettings settings, StagingFolder staging, ImageIngest ingest, PresetChoice presets, Clock clock) {
        return new UploadReader(settings, staging, ingest::inspect, presets, clock);
    }

    @Bean
    EmailField emailField(MailStatus mail) {
        return new EmailField(mail);
    }

    @Bean
    BatchSubmissions batchSubmissions(
            BatchSettings settings,
            IngestSettings ingest,
            StagingFolder staging,
            PresetChoice presets,
            EmailField emails,
            BatchSubmission submission,
            Announcements announcements,
            Clock clock) {
        BatchReader reader = new BatchReader(settings, ingest, staging, presets, emails, clock);
        return new BatchSubmissions(reader, submission, announcements, ingest.maxUploads(), settings.maxSubmissions());
    }

    @Bean
    AbsoluteLinks absoluteLinks(PublicUrl publicUrl, SignedLinks signed) {
        return new AbsoluteLinks(publicUrl, signed);
    }

    @Bean
    BatchOutputs batchOutputs(ImageLookup lookup, AbsoluteLinks links) {
        return new BatchOutputs(lookup, links);
    }

    @Bean
    BatchResult batchResult(BatchCatalog catalog, BatchOutputs outputs, AbsoluteLinks links) {
        return new BatchResult(catalog, outputs, links);
    }

    @Bean
    WebRules webRules(OwnerCookie cookie) {
        return new WebRules(cookie);
    }

    @Bean
    FilterRegistrationBean<SecurityHeaders> securityHeaders() {
        return registered(new SecurityHeaders(), FIRST);
    }

    @Bean
    FilterRegistrationBean<RefusedUploadDrain> refusedUploadDrain(
            IngestSettings ingest, WebSettings settings, Clock clock) {
        return registered(new RefusedUploadDrain(ingest.maxRequestSize(), settings.drainTimeout(), clock), FIRST + 1);
    }

    @Bean
    FilterRegistrationBean<OriginCheck> originCheck(WebSettings settings, Problems problems) {
        return registered(new OriginCheck(settings.allowedOrigins(), problems), FIRST + 2);
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(WebSettings settings, Problems problems) {
        return registered(new BodyLimit(settings.maxBody(), problems), FIRST + 3);
    }

    /** Refusals of Tomcat itself look like ours; one who sends {@code Expect: 100-continue} is told to go on only when the body is wanted. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> tomcatRules(JsonMapper json) {
        return factory -> {
            factory.addConnectorCustomizers(connector -> connector.setProperty("continueResponseTiming", "onRead"));
            factory.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new ProblemValve(json)));
        };
    }

    private static int port(Environment environment) {
        return environment.getProperty(
                "local.server.port", Integer.class, environment.getProperty("server.port", Integer.class, HTTP_PORT));
    }

    private static <F extends OncePerRequestFilter> FilterRegistrationBean<F> registered(F filter, int order) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }
}
