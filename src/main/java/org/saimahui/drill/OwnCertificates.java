package org.saimahui.drill;

import java.net.Socket;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Set;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Trusts the portal's own certificates and no others, whoever has signed them and whatever host they name: a robot knows the
 * portal by the machine's own address, which stands in none.
 */
class OwnCertificates extends X509ExtendedTrustManager {

    private final Set<Certificate> own;

    OwnCertificates(Set<Certificate> own) {
        this.own = Set.copyOf(own);
    }

    private void check(X509Certificate[] shown) throws CertificateException {
        if (shown.length == 0 || !own.contains(shown[0])) {
            throw new CertificateException("Not the portal's own certificate");
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] shown, String type) throws CertificateException {
        check(shown);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] shown, String type, Socket socket) throws CertificateException {
        check(shown);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] shown, String type, SSLEngine engine) throws CertificateException {
        check(shown);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] shown, String type) throws CertificateException {
        check(shown);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] shown, String type, Socket socket) throws CertificateException {
        check(shown);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] shown, String type, SSLEngine engine) throws CertificateException {
        check(shown);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
