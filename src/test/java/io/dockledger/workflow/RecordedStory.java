package io.dockledger.workflow;

import java.util.List;
import java.util.Map;

/**
 * A story as it went under one version of the models.
 *
 * @param end how everything stood at its end, see {@link Retelling#end}
 */
record RecordedStory(List<Step> steps, Map<String, List<String>> end) {}
