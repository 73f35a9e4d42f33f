# Office files and SVG are read with libzip, zlib and expat. Only their headers are needed here: the libraries are loaded when a run
# meets the first such file, so that a run over text pays nothing for them. SAYYES_OFFICE: ON needs the headers, AUTO reads these
# formats where they are, OFF leaves them out.
set(SAYYES_OFFICE AUTO CACHE STRING "Read office files and SVG: ON, OFF, or AUTO (where libzip, zlib and expat are)")

# The name under which programs find the library: libzip.so.4, not the link of the developers' package.
function(sayyes_soname variable header library)
  find_path(${variable}_HEADER ${header})
  find_library(${variable}_LIBRARY ${library})
  mark_as_advanced(${variable}_HEADER ${variable}_LIBRARY)
  set(name)
  if(${variable}_HEADER AND ${variable}_LIBRARY)
    get_filename_component(real "${${variable}_LIBRARY}" REALPATH)
    get_filename_component(name "${real}" NAME)
    # libzip.so.4.0 is found as libzip.so.4
    string(REGEX REPLACE "(\\.so\\.[0-9]+)[.0-9]*$" "\\1" name "${name}")
  endif()
  set(${variable}_SONAME "${name}" PARENT_SCOPE)
endfunction()

if(SAYYES_OFFICE)
  sayyes_soname(SAYYES_ZIP zip.h zip)
  sayyes_soname(SAYYES_ZLIB zlib.h z)
  sayyes_soname(SAYYES_EXPAT expat.h expat)
  set(loaded)
  if(SAYYES_ZIP_SONAME)
    list(APPEND loaded "SAYYES_ZIP_LIBRARY=\"${SAYYES_ZIP_SONAME}\"")
  endif()
  if(SAYYES_ZLIB_SONAME)
    list(APPEND loaded "SAYYES_GZIP_LIBRARY=\"${SAYYES_ZLIB_SONAME}\"")
  endif()
  if(SAYYES_EXPAT_SONAME)
    list(APPEND loaded "SAYYES_XML_LIBRARY=\"${SAYYES_EXPAT_SONAME}\"")
  endif()
  if(NOT SAYYES_ZIP_SONAME OR NOT SAYYES_ZLIB_SONAME OR NOT SAYYES_EXPAT_SONAME)
    if(SAYYES_OFFICE STREQUAL "AUTO")
      message(STATUS "Office files are left out: they need libzip-dev, zlib1g-dev and libexpat1-dev")
    else()
      message(FATAL_ERROR "SAYYES_OFFICE needs libzip-dev, zlib1g-dev and libexpat1-dev")
    endif()
  endif()
  set_source_files_properties(src/sayyes/readers/loaded_libraries.cc src/sayyes/readers/zip_container.cc
                              src/sayyes/readers/gzip_file.cc
                              src/sayyes/readers/xml_reader.cc PROPERTIES COMPILE_DEFINITIONS "${loaded}")
endif()
