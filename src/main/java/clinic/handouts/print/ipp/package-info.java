/** The Internet Printing Protocol: addresses, connections, and what printers answer. */
package clinic.handouts.print.ipp;
