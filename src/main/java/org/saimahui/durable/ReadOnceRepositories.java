package org.saimahui.durable;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.repository.core.RepositoryInformation;
import org.springframework.data.repository.core.support.RepositoryFactoryBeanSupport;

/** Puts the {@link TransactionMemory} in front of every repository that has a {@link ReadOnce} question. */
@Configuration(proxyBeanMethods = false)
class ReadOnceRepositories {

    @Bean
    static BeanPostProcessor readOnce(ObjectProvider<EntityManager> entities) {
        SeldomRows seldom = new SeldomRows(entities::getObject);
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof RepositoryFactoryBeanSupport<?, ?, ?> repository) {
                    repository.addRepositoryFactoryCustomizer(factory -> factory.addRepositoryProxyPostProcessor(
                            (proxy, information) -> proxy.addAdvice(0, new InFront(information, seldom))));
                }
                return bean;
            }
        };
    }

    private static final class InFront implements MethodInterceptor {

        private final Class<?> entity;

        private final Map<Method, ReadOnce> questions;

        private final SeldomRows seldom;

        InFront(RepositoryInformation repository, SeldomRows seldom) {
            this.seldom = seldom;
            entity = repository.getDomainType();
            questions = Arrays.stream(repository.getRepositoryInterface().getMethods())
                    .filter(method -> method.isAnnotationPresent(ReadOnce.class))
                    .collect(Collectors.toMap(Function.identity(), method -> method.getAnnotation(ReadOnce.class)));
            questions.values().stream()
                    .map(ReadOnce::seldomIn)
                    .filter(table -> !table.isEmpty())
                    .forEach(seldom::add);
        }

        @Override
        public @Nullable Object invoke(MethodInvocation call) throws Throwable {
            Method method = call.getMethod();
            ReadOnce question = questions.get(method);
            if (question != null) {
                return TransactionMemory.answer(
                        new TransactionMemory.Question(entity, method, List.of(call.getArguments())),
                        () -> hasNone(question, call) ? SeldomRows.nothing(method) : call.proceed());
            }
            Object answer = call.proceed();
            if (method.getName().startsWith("save")) {
                TransactionMemory.forget(entity);
            } else if (method.getName().startsWith("delete")) {
                TransactionMemory.forgetAll();
            }
            return answer;
        }

        private boolean hasNone(ReadOnce question, MethodInvocation call) throws Throwable {
            return !question.seldomIn().isEmpty()
                    && TransactionMemory.isThere()
                    && !TransactionMemory.hasSaved(entity)
                    && !seldom.isIn(question.seldomIn(), (Long) call.getArguments()[0]);
        }
    }
}
