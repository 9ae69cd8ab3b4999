package org.saimahui.portal.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Chinese first, English complete: {@code ?lang=}, else the cookie it leaves, else what the browser asks for. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration implements WebMvcConfigurer {

    static final String COOKIE = "lang";

    private static final Pattern WISH = Pattern.compile("(?:^|[?&])lang=(\\w*)");

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver(COOKIE);
        resolver.setCookieMaxAge(Duration.ofDays(180));
        resolver.setCookieSameSite("Lax");
        resolver.setRejectInvalidCookies(false);
        resolver.setDefaultLocaleFunction(request -> asked(request.getHeader("Accept-Language")));
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor byParameter = new LocaleChangeInterceptor() {
            @Override
            protected Locale parseLocaleValue(String value) {
                return "en".equals(value) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
            }
        };
        byParameter.setParamName("lang");
        registry.addInterceptor(byParameter);
    }

    /** What an address asks for by its query, where nobody has read that yet; null for nothing. */
    static @Nullable Locale wished(@Nullable String query) {
        Matcher wish = WISH.matcher(query == null ? "" : query);
        if (!wish.find()) {
            return null;
        }
        return wish.group(1).equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    /** What a browser asks for by its header. */
    static Locale asked(@Nullable String header) {
        if (header == null) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(header), List.of(Locale.CHINESE, Locale.ENGLISH));
            return Locale.ENGLISH.equals(best) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        } catch (IllegalArgumentException malformedHeader) {
            return Locale.SIMPLIFIED_CHINESE;
        }
    }
}
