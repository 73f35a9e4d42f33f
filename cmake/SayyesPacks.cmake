# Compiles the rule packs under a folder into the library.
#   sayyes_embed_packs(TARGET FOLDER)
# The sources of support, text and rules are built once, as objects that both the library and the pack compiler link. A rule
# file with problems stops the build and is named with line and column. What the library makes of the rules is then written
# out as tables by a second program, which is the library itself. When cross-compiling, give SAYYES_PACK_COMPILER, the path of
# a compiler built for the build machine; without SAYYES_TABLE_COMPILER there the library makes its tables when it starts.
option(SAYYES_STRICT_PACKS "A rule file with problems stops the build" ON)
set(SAYYES_TABLE_COMPILER "" CACHE FILEPATH "Table compiler to use instead of building one")
set(SAYYES_PACK_COMPILER "" CACHE FILEPATH "Pack compiler to use instead of building one")

function(sayyes_embed_packs target folder)
  get_target_property(sources ${target} SOURCES)
  set(shared ${sources})
  list(FILTER shared INCLUDE REGEX "src/sayyes/(support|text|rules)/[^/]*\\.cc$")
  list(FILTER shared EXCLUDE REGEX "/builtin_packs\\.cc$")
  list(REMOVE_ITEM sources ${shared})

  sayyes_objects(${target}_base ${shared})

  set(compiler "${SAYYES_PACK_COMPILER}")
  if(NOT compiler)
    add_executable(${target}_pack_compiler "${PROJECT_SOURCE_DIR}/src/sayyes/rules/embed/pack_compiler.cc")
    target_compile_features(${target}_pack_compiler PRIVATE cxx_std_20)
    target_include_directories(${target}_pack_compiler PRIVATE "${PROJECT_SOURCE_DIR}/src" "${PROJECT_SOURCE_DIR}/include")
    target_link_libraries(${target}_pack_compiler PRIVATE ${target}_base ICU::uc ICU::i18n ICU::data Threads::Threads)
    set(compiler ${target}_pack_compiler)
  endif()

  file(GLOB_RECURSE rule_files CONFIGURE_DEPENDS "${folder}/*.toml")
  set(generated "${CMAKE_CURRENT_BINARY_DIR}/embedded_packs.cc")
  set(lenient)
  if(NOT SAYYES_STRICT_PACKS)
    set(lenient --keep-going)
  endif()
  add_custom_command(
    OUTPUT "${generated}"
    COMMAND ${compiler} "${folder}" "${generated}" ${lenient}
    DEPENDS ${compiler} ${rule_files}
    COMMENT "Compiling rule packs"
    VERBATIM)
  sayyes_objects(${target}_rest ${sources} "${generated}")
  set(objects $<TARGET_OBJECTS:${target}_base> $<TARGET_OBJECTS:${target}_rest>)
  set(tables)
  if("linting" IN_LIST SAYYES_MODULES)
    sayyes_embed_tables(${target} "${objects}")
    set(tables "${CMAKE_CURRENT_BINARY_DIR}/embedded_tables.cc")
  endif()
  set_property(TARGET ${target} PROPERTY SOURCES ${objects} ${tables})
endfunction()

# Writes embedded_tables.cc by running the library made of OBJECTS.
function(sayyes_embed_tables target objects)
  set(generated "${CMAKE_CURRENT_BINARY_DIR}/embedded_tables.cc")
  set(compiler "${SAYYES_TABLE_COMPILER}")
  if(NOT compiler AND CMAKE_CROSSCOMPILING)
    file(WRITE "${generated}"
      "#include \"sayyes/linting/embedded_tables.h\"\n\nnamespace sayyes {\n"
      "std::span<const std::uint64_t> embedded_tables(std::string_view) noexcept { return {}; }\n}\n")
    return()
  endif()
  if(NOT compiler)
    add_executable(${target}_table_compiler "${PROJECT_SOURCE_DIR}/src/sayyes/linting/embed/table_compiler.cc" ${objects})
    target_compile_features(${target}_table_compiler PRIVATE cxx_std_20)
    target_include_directories(${target}_table_compiler PRIVATE "${PROJECT_SOURCE_DIR}/src" "${PROJECT_SOURCE_DIR}/include")
    target_link_libraries(${target}_table_compiler PRIVATE
      ICU::uc ICU::i18n ICU::data re2::re2 md4c::md4c Nettle::Nettle Threads::Threads
                        ${CMAKE_DL_LIBS})
    set(compiler ${target}_table_compiler)
  endif()
  add_custom_command(
    OUTPUT "${generated}"
    COMMAND ${compiler} "${generated}"
    DEPENDS ${compiler}
    COMMENT "Compiling rules into tables"
    VERBATIM)
endfunction()

# Sources of the library as objects, compiled once for it and for the programs that it is built with.
function(sayyes_objects name)
  add_library(${name} OBJECT ${ARGN})
  target_compile_features(${name} PRIVATE cxx_std_20)
  target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}/src" "${PROJECT_SOURCE_DIR}/include")
  target_include_directories(${name} SYSTEM PRIVATE
    $<TARGET_PROPERTY:tomlplusplus::tomlplusplus,INTERFACE_INCLUDE_DIRECTORIES>)
  target_compile_definitions(${name} PRIVATE SAYYES_VERSION="${PROJECT_VERSION}")
  target_link_libraries(${name} PRIVATE ICU::uc ICU::i18n re2::re2 md4c::md4c Nettle::Nettle Threads::Threads
                        ${CMAKE_DL_LIBS})
  set_target_properties(${name} PROPERTIES
    CXX_EXTENSIONS OFF POSITION_INDEPENDENT_CODE ON CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON)
  if(SAYYES_PRECOMPILE_HEADERS)
    target_precompile_headers(${name} PRIVATE
      <algorithm> <array> <charconv> <cstdint> <filesystem> <functional> <map> <memory> <optional> <set> <span> <string>
      <string_view> <unordered_map> <utility> <variant> <vector>)
  endif()
endfunction()
