<#-- META-INF/licenses/THIRD-PARTY.txt of benchmarks.jar. JarLicencesIT holds the jar against it, entry by entry. -->
<#-- Of GCC's libraries for Linux each is byte for byte the one in the Ubuntu package that it is said to be built in. -->
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

GCC 12.3.0's Fortran run time and support library, in OpenBLAS's artifact
  files:    libgfortran.so.5 libgcc_s.so.1
  crc32:    10daf2e6 518ad0a1
  licence:  GPL-3.0-or-later WITH GCC-exception-3.1
  texts:    META-INF/licenses/gcc/
  source:   gcc-12.3.0.tar.xz of the releases at https://gcc.gnu.org/releases.html
  built by: Ubuntu 22.04, in libgfortran5 and libgcc-s1 12.3.0-1ubuntu1~22.04.2
  patches:  https://launchpad.net/ubuntu/+source/gcc-12/12.3.0-1ubuntu1~22.04.2

GCC 12.3.0's library of quadruple precision, in OpenBLAS's artifact
  files:    libquadmath.so.0
  crc32:    8fbd1ef9
  licence:  LGPL-2.1-or-later
  texts:    META-INF/licenses/gcc/
  source:   gcc-12.3.0.tar.xz of the releases at https://gcc.gnu.org/releases.html
  built by: Ubuntu 22.04, in libquadmath0 12.3.0-1ubuntu1~22.04.2
  patches:  https://launchpad.net/ubuntu/+source/gcc-12/12.3.0-1ubuntu1~22.04.2

GCC 7.5.0's Fortran run time, in jblas's artifact
  files:    libgfortran-4.so
  crc32:    70516a5d
  licence:  GPL-3.0-or-later WITH GCC-exception-3.1
  texts:    META-INF/licenses/gcc/
  source:   gcc-7.5.0.tar.xz of the releases at https://gcc.gnu.org/releases.html
  built by: Ubuntu 18.04, in libgfortran4 7.5.0-3ubuntu1~18.04
  patches:  https://launchpad.net/ubuntu/+source/gcc-7/7.5.0-3ubuntu1~18.04

GCC 8.4.0's library of quadruple precision, in jblas's artifact
  files:    libquadmath-0.so
  crc32:    71f0183e
  licence:  LGPL-2.1-or-later
  texts:    META-INF/licenses/gcc/
  source:   gcc-8.4.0.tar.xz of the releases at https://gcc.gnu.org/releases.html
  built by: Ubuntu 18.04, in libquadmath0 8.4.0-1ubuntu1~18.04
  patches:  https://launchpad.net/ubuntu/+source/gcc-8/8.4.0-1ubuntu1~18.04

GCC 4.5's Fortran run time for Windows, in jblas's artifact
  files:    libgfortran-3.dll
  crc32:    2294224b 8434ce9e
  licence:  GPL-3.0-or-later WITH GCC-exception-3.1
  texts:    META-INF/licenses/gcc/
  source:   4.5.3 on amd64, 4.5.2 on x86: gcc-4.5.3.tar.bz2 and gcc-4.5.2.tar.bz2 of the releases at https://gcc.gnu.org/releases.html
  built by: mingw64-x86_64-gcc-4.5.3-6 on amd64, mingw-gcc-4.5.2-1 on x86, as the paths in the files say

GCC's support library for Windows, in jblas's artifact
  files:    libgcc_s_sjlj-1.dll libgcc_s_dw2-1.dll
  crc32:    e51a4fb4 feaa6c00
  licence:  GPL-3.0-or-later WITH GCC-exception-3.1
  texts:    META-INF/licenses/gcc/
  source:   the files do not name their GCC release; jblas added them: https://github.com/jblas-project/jblas

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
