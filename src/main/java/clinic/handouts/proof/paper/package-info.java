/** Whether the paper shows what the tags say: in lines, over pages, legible and unbroken. */
package clinic.handouts.proof.paper;
