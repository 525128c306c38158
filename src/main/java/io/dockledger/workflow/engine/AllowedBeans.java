package io.dockledger.workflow.engine;

import java.util.AbstractMap;
import java.util.HashSet;
import java.util.Set;
import org.flowable.engine.delegate.ExecutionListener;
import org.flowable.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * The only beans that a model's expressions can name: delegates and execution listeners. Beans are looked up when first
 * named, because they need the engine that is configured with this map.
 */
@Component
class AllowedBeans extends AbstractMap<Object, Object> {

    private final ListableBeanFactory beans;
    private final Set<String> names = new HashSet<>();

    AllowedBeans(ListableBeanFactory beans) {
        this.beans = beans;
        names.addAll(Set.of(beans.getBeanNamesForType(JavaDelegate.class, false, false)));
        names.addAll(Set.of(beans.getBeanNamesForType(ExecutionListener.class, false, false)));
    }

    @Override
    public boolean containsKey(Object key) {
        return key instanceof String name && names.contains(name);
    }

    @Override
    public @Nullable Object get(Object key) {
        return containsKey(key) ? beans.getBean((String) key) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        Set<Entry<Object, Object>> entries = new HashSet<>();
        names.forEach(name -> entries.add(new SimpleImmutableEntry<>(name, beans.getBean(name))));
        return entries;
    }
}
