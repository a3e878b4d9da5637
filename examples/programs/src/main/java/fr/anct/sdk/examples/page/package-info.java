/**
 * Pages to look at: the portrait of a commune, a financing plan and an atlas, each as one HTML file that holds all it
 * shows. No script, no network, no framework; French and English; on a screen, on paper, by keyboard, read aloud.
 */
@NullMarked
package fr.anct.sdk.examples.page;

import org.jspecify.annotations.NullMarked;
