package dev.shakedown.scenario;

import dev.shakedown.config.Document;

/**
 * A scenario of the catalogue and the file that it comes from.
 *
 * @param scenario the scenario, measured by the catalogue's profile
 * @param document its file
 */
record CatalogueEntry(Scenario scenario, Document<ScenarioFile> document) {

    String id() {
        return scenario.id();
    }
}
