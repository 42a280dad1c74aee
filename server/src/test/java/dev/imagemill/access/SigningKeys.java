package dev.imagemill.access;

/** Signatures for tests of other packages. */
public final class SigningKeys {

    private SigningKeys() {}

    public static SignedLinks links() {
        return new SignedLinks(new byte[32]);
    }
}
