package io.github.initbench.benchmarks.worker;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What goes over a {@link MessageChannel}: a request, or one of the messages that answer it.
 *
 * @param request its number, from 1 on
 * @param message the message's number within the answer, from 1 on; 0 for the request itself
 * @param body the request or message
 */
record Envelope(int request, int message, JsonNode body) {}
