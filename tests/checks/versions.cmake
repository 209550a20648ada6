# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DROOT=… -DVERSION=… -P versions.cmake: the version of CMakeLists.txt is the one that the metadata and the changelog
# speak of.
file(READ ${ROOT}/packaging/org.dropbeat.dropbeat.metainfo.xml metainfo)
if(NOT metainfo MATCHES "<releases>[ \n]*<release version=\"${VERSION}\"")
  message(SEND_ERROR "The newest release in the metainfo is not ${VERSION}")
endif()
file(READ ${ROOT}/CHANGELOG.md changelog)
string(REPLACE "." "\\." pattern "${VERSION}")
if(NOT changelog MATCHES "\n## \\[${pattern}\\]" AND NOT changelog MATCHES "\n## \\[Unreleased\\]\n\nTo be ${pattern}")
  message(SEND_ERROR "CHANGELOG.md has neither a section for ${VERSION} nor an unreleased one that says \"To be ${VERSION}\"")
endif()
