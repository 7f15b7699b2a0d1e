/**
 * Settings from files and from the environment, with where each was found. Start at {@link org.mbup.config.Settings};
 * {@link org.mbup.config.Surroundings} says where to look.
 */
package org.mbup.config;
