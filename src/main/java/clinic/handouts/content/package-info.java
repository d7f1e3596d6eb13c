/**
 * Takes a workspace's YAML files and gives records ({@link clinic.handouts.content.Clinic}, {@link
 * clinic.handouts.content.Clinician}, {@link clinic.handouts.content.Topic}) in a {@link
 * clinic.handouts.content.Library}; knows nothing of HTML or PDF.
 */
package clinic.handouts.content;
