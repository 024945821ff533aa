<#-- META-INF/licenses/THIRD-PARTY.txt of benchmarks.jar. JarLicencesIT holds the jar against it, entry by entry. -->
<#-- Artifacts whose texts are in a folder of another name. -->
<#assign folders = {
  "ejml-core": "ejml", "ejml-ddense": "ejml", "ejml-fdense": "ejml",
  "oshi-core": "oshi", "oshi-common": "oshi"
}>
<#-- Artifacts of which only native libraries are bundled: their POM names the licence of the Java binding, which is left out. -->
<#assign natives = {
  "openblas": {
    "name": "OpenBLAS, with LAPACK", "files": "libopenblas.*",
    "licence": "BSD-3-Clause AND BSD-2-Clause AND BSD-3-Clause-Open-MPI"
  },
  "mkl": {
    "name": "Intel oneMKL and its OpenMP run time", "files": "libmkl_*.so.2 libiomp5.so",
    "licence": "LicenseRef-Intel-Simplified-Software-License AND LicenseRef-Intel-Developer-Tools-EULA"
  }
}>
benchmarks.jar is initbench, under the Apache License 2.0 (META-INF/LICENSE), with the works below, each under its own licence.
Licences are named by SPDX identifiers; an OR is the reader's choice. Licence texts, and the notices of those that have one, are in
this jar, at what stands beside "texts". Artifacts are on Maven Central, JMH's sources too, under the classifier sources.

<#list dependencyMap as entry>
<#assign project = entry.getKey()>
<#if project.groupId == "io.github.initbench"><#continue></#if>
<#if project.groupId == "org.bytedeco">
<#assign native = natives[project.artifactId]>
${native.name}
  artifact: ${project.groupId}:${project.artifactId}:${project.version}
  files:    ${native.files}
  licence:  ${native.licence}
<#else>
${project.name}
  artifact: ${project.groupId}:${project.artifactId}:${project.version}
  licence:  ${entry.getValue()?join(" OR ")}
</#if>
  texts:    META-INF/licenses/${folders[project.artifactId]!project.artifactId}/

</#list>
What is inside of those and has another author. Of native libraries a jar carries those of the platform that it was built on.

GCC's Fortran run time and support library
  files:    libgfortran* libgcc_s*
  licence:  GPL-3.0-or-later WITH GCC-exception-3.1
  texts:    META-INF/licenses/gcc/
  source:   https://gcc.gnu.org

GCC's library of quadruple precision
  files:    libquadmath*
  licence:  LGPL-2.1-or-later
  texts:    META-INF/licenses/gcc/
  source:   https://gcc.gnu.org

jblas's native library, with OpenBLAS and LAPACK
  files:    *jblas.* *jblas_arch_flavor.*
  licence:  BSD-3-Clause AND BSD-2-Clause AND BSD-3-Clause-Open-MPI
  texts:    META-INF/licenses/jblas/ META-INF/licenses/openblas/
  source:   https://github.com/jblas-project/jblas

Netlib BLAS's native library
  files:    *netlibblasjni.*
  licence:  MIT
  texts:    META-INF/licenses/blas/
  source:   https://github.com/luhenry/netlib

JNA's native library, with libffi
  files:    *jnidispatch.*
  licence:  (Apache-2.0 OR LGPL-2.1-or-later) AND MIT
  texts:    META-INF/licenses/jna-jpms/ META-INF/licenses/libffi/
  source:   https://github.com/java-native-access/jna

Optical Recognition of Handwritten Digits, a data set
  files:    digits.csv.gz
  licence:  CC-BY-4.0
  texts:    io/github/initbench/data/digits-LICENCE.txt
  source:   https://archive.ics.uci.edu/dataset/80
