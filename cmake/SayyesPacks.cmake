# Compiles the rule packs under a folder into the library.
#   sayyes_embed_packs(TARGET FOLDER)
# The sources of support, text and rules are built once, as objects that both the library and the pack compiler link. A rule
# file with problems stops the build and is named with line and column. When cross-compiling, give SAYYES_PACK_COMPILER: the
# path of a compiler built for the build machine.
option(SAYYES_STRICT_PACKS "A rule file with problems stops the build" ON)
set(SAYYES_PACK_COMPILER "" CACHE FILEPATH "Pack compiler to use instead of building one")

function(sayyes_embed_packs target folder)
  get_target_property(sources ${target} SOURCES)
  set(shared ${sources})
  list(FILTER shared INCLUDE REGEX "src/sayyes/(support|text|rules)/[^/]*\\.cc$")
  list(FILTER shared EXCLUDE REGEX "/builtin_packs\\.cc$")
  list(REMOVE_ITEM sources ${shared})

  add_library(${target}_base OBJECT ${shared})
  target_compile_features(${target}_base PRIVATE cxx_std_20)
  target_include_directories(${target}_base PRIVATE "${PROJECT_SOURCE_DIR}/src" "${PROJECT_SOURCE_DIR}/include")
  target_include_directories(${target}_base SYSTEM PRIVATE
    $<TARGET_PROPERTY:tomlplusplus::tomlplusplus,INTERFACE_INCLUDE_DIRECTORIES>)
  target_compile_definitions(${target}_base PRIVATE SAYYES_VERSION="${PROJECT_VERSION}")
  target_link_libraries(${target}_base PRIVATE ICU::uc ICU::i18n)
  set_target_properties(${target}_base PROPERTIES
    CXX_EXTENSIONS OFF POSITION_INDEPENDENT_CODE ON CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON)

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
  set_property(TARGET ${target} PROPERTY SOURCES ${sources} "${generated}" $<TARGET_OBJECTS:${target}_base>)
endfunction()
