<#-- What `handouts --licences` reads: a line for each library, with tabs between group, artifact, version and licences. -->
<#list dependencyMap as library>
${library.key.groupId}	${library.key.artifactId}	${library.key.version}	${library.value?join(", ")}
</#list>
