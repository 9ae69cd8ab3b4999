package org.saimahui.portal.web;

import jakarta.servlet.ServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.PropertyAccessException;
import org.springframework.validation.BindingErrorProcessor;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.support.WebBindingInitializer;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.InvocableHandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.ExtendedServletRequestDataBinder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletRequestDataBinderFactory;

/**
 * A form of which one value cannot be read is a form all the same: what was typed into the others stays, and the one is
 * told at its field. Without this the page would be drawn again from no form at all.
 */
class KeptForms extends RequestMappingHandlerAdapter {

    @Override
    protected ServletRequestDataBinderFactory createDataBinderFactory(List<InvocableHandlerMethod> initializers) {
        return new Factory(initializers, getWebBindingInitializer());
    }

    private static final class Factory extends ServletRequestDataBinderFactory {

        Factory(List<InvocableHandlerMethod> initializers, @Nullable WebBindingInitializer initializer) {
            super(initializers, initializer);
        }

        @Override
        protected Binder createBinderInstance(@Nullable Object target, String name, NativeWebRequest request) {
            return new Binder(target, name);
        }
    }

    /** Makes the form first, with nothing where a value cannot be read, and complains then. */
    private static final class Binder extends ExtendedServletRequestDataBinder {

        Binder(@Nullable Object target, String name) {
            super(target, name);
        }

        @Override
        public void construct(ServletRequest request) {
            BindingErrorProcessor usual = getBindingErrorProcessor();
            List<PropertyAccessException> unreadable = new ArrayList<>();
            setBindingErrorProcessor(new BindingErrorProcessor() {
                @Override
                public void processMissingFieldError(String field, BindingResult errors) {
                    usual.processMissingFieldError(field, errors);
                }

                @Override
                public void processPropertyAccessException(PropertyAccessException failure, BindingResult errors) {
                    unreadable.add(failure);
                }
            });
            super.construct(request);
            setBindingErrorProcessor(usual);
            unreadable.forEach(failure -> usual.processPropertyAccessException(failure, getBindingResult()));
        }
    }
}
