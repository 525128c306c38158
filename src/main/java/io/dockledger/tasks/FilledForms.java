package io.dockledger.tasks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What people have filled into the forms of their tasks: as a draft, which each person has alone and which goes when the
 * task ends, and as it was submitted at the end, which stays and is shown to all who may see the task.
 */
@Component
class FilledForms {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    FilledForms(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void saveDraft(String taskId, String person, Map<String, ?> fields) {
        jdbc.sql("""
                        insert into task_draft (task_id, person, fields)
                        values (:taskId, :person, :fields::jsonb)
                        on conflict (task_id, person, tenant_id)
                            do update set fields = excluded.fields
                        """)
                .param("taskId", taskId)
                .param("person", person)
                .param("fields", written(fields))
                .update();
    }

    Map<String, Object> draft(String taskId, String person) {
        return jdbc.sql("""
                        select fields from task_draft
                        where tenant_id = current_setting('dockledger.tenant')
                            and task_id = :taskId and person = :person
                        """)
                .param("taskId", taskId)
                .param("person", person)
                .query(String.class)
                .optional()
                .map(this::read)
                .orElse(Map.of());
    }

    void submit(String taskId, Map<String, ?> fields) {
        jdbc.sql("insert into task_submission (task_id, fields) values (:taskId, :fields::jsonb)")
                .param("taskId", taskId)
                .param("fields", written(fields))
                .update();
    }

    Map<String, Object> submitted(String taskId) {
        return jdbc.sql("""
                        select fields from task_submission
                        where tenant_id = current_setting('dockledger.tenant') and task_id = :taskId
                        """)
                .param("taskId", taskId)
                .query(String.class)
                .optional()
                .map(this::read)
                .orElse(Map.of());
    }

    private String written(Map<String, ?> fields) {
        try {
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Form fields could not be written as JSON.", impossible);
        }
    }

    private Map<String, Object> read(String fields) {
        try {
            return json.readValue(fields, FIELDS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The database holds form fields that are not JSON.", impossible);
        }
    }
}
