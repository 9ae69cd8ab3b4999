/**
 * The engine: rule, people, marks and votes in, standings with their full arithmetic out. Pure Java; it knows documents and
 * no other room. Start at {@link org.saimahui.scoring.ScoringEngine}, which names the class of each step.
 */
@ApplicationModule(
        displayName = "Scoring",
        allowedDependencies = {"document"})
@NullMarked
package org.saimahui.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
