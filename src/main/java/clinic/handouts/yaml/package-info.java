/**
 * Takes YAML files and gives values that know their {@link clinic.handouts.yaml.Place}, and {@link
 * clinic.handouts.yaml.Diagnostic}s where a file is not what its schema says; knows nothing of
 * handouts.
 */
package clinic.handouts.yaml;
