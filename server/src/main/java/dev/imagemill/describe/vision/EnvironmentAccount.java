package dev.imagemill.describe.vision;

import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpRequestInitializer;
import com.google.auth.http.HttpCredentialsAdapter;
import com.google.auth.oauth2.GoogleCredentials;
import dev.imagemill.describe.wire.ProviderFaults;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Signs calls as the account that the environment gives; looked for with the first call, since looking may ask the network. */
final class EnvironmentAccount implements HttpRequestInitializer {

    private static final List<String> SCOPES = List.of("https://www.googleapis.com/auth/cloud-vision");

    private @Nullable HttpRequestInitializer account;

    @Override
    public void initialize(HttpRequest request) throws IOException {
        found().initialize(request);
    }

    private synchronized HttpRequestInitializer found() {
        if (account == null) {
            try {
                account = new HttpCredentialsAdapter(
                        GoogleCredentials.getApplicationDefault().createScoped(SCOPES));
            } catch (IOException e) {
                throw ProviderFaults.noAccount(VisionImageDescriber.PROVIDER, e);
            }
        }
        return account;
    }
}
