package org.saimahui.portal.web;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.thymeleaf.cache.StandardCacheManager;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Room for all our templates, their fragments and the expressions in them. Thymeleaf's own room, 200 and 500, is a third and
 * a tenth of that; what was parsed first leaves first, so that pages read in turn would be parsed each time anew.
 */
@Component
class TemplateCaches implements BeanPostProcessor {

    static final int TEMPLATES_AND_FRAGMENTS = 2_000;

    static final int EXPRESSIONS = 20_000;

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof SpringTemplateEngine engine) {
            StandardCacheManager caches = new StandardCacheManager();
            caches.setTemplateCacheMaxSize(TEMPLATES_AND_FRAGMENTS);
            caches.setExpressionCacheMaxSize(EXPRESSIONS);
            engine.setCacheManager(caches);
        }
        return bean;
    }
}
