package org.saimahui.durable;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.repository.core.RepositoryInformation;
import org.springframework.data.repository.core.support.RepositoryFactoryBeanSupport;

/** Puts the {@link TransactionMemory} in front of every repository that has a {@link ReadOnce} question. */
@Configuration(proxyBeanMethods = false)
class ReadOnceRepositories {

    @Bean
    static BeanPostProcessor readOnce() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof RepositoryFactoryBeanSupport<?, ?, ?> repository) {
                    repository.addRepositoryFactoryCustomizer(factory -> factory.addRepositoryProxyPostProcessor(
                            (proxy, information) -> proxy.addAdvice(0, new InFront(information))));
                }
                return bean;
            }
        };
    }

    private static final class InFront implements MethodInterceptor {

        private final Class<?> entity;

        private final Set<Method> questions;

        InFront(RepositoryInformation repository) {
            entity = repository.getDomainType();
            questions = Arrays.stream(repository.getRepositoryInterface().getMethods())
                    .filter(method -> method.isAnnotationPresent(ReadOnce.class))
                    .collect(Collectors.toSet());
        }

        @Override
        public @Nullable Object invoke(MethodInvocation call) throws Throwable {
            Method method = call.getMethod();
            if (questions.contains(method)) {
                return TransactionMemory.answer(
                        new TransactionMemory.Question(entity, method, List.of(call.getArguments())), call::proceed);
            }
            Object answer = call.proceed();
            if (method.getName().startsWith("save")) {
                TransactionMemory.forget(entity);
            } else if (method.getName().startsWith("delete")) {
                TransactionMemory.forgetAll();
            }
            return answer;
        }
    }
}
