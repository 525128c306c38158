package io.dockledger.workflow.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.beans.FeatureDescriptor;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.flowable.common.engine.api.FlowableException;
import org.flowable.common.engine.impl.javax.el.ELContext;
import org.flowable.common.engine.impl.javax.el.ELResolver;
import org.jspecify.annotations.Nullable;

/**
 * Lets an expression read variables and the members of maps, lists and JSON, and nothing else: no method is called and no
 * bean property is read or written, so no expression reaches a class.
 */
class ReadOnlyExpressions extends ELResolver {

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        if (base != null && !isData(base)) {
            throw refused("read '" + property + "' of " + base.getClass().getSimpleName());
        }
        return null;
    }

    @Override
    public @Nullable Object invoke(
            ELContext context, Object base, Object method, Class<?> @Nullable [] types, Object @Nullable [] arguments) {
        throw refused("call '" + method + "'");
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
        if (base != null) {
            throw refused("write '" + property + "'");
        }
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
        return null;
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
        return true;
    }

    @Override
    public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return null;
    }

    @Override
    public @Nullable Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
        return null;
    }

    private static boolean isData(Object base) {
        return base instanceof Map || base instanceof List || base instanceof JsonNode;
    }

    private static FlowableException refused(String what) {
        return new FlowableException(
                "An expression in a model may only read variables; it tried to " + what + ". Use a delegate instead.");
    }
}
