/** Reads YAML files strictly, and says at its line what can't be read. */
package clinic.handouts.yaml.reading;
