# Writes OUTPUT, a C++ source with the files of FOLDER in it: cmake -DFOLDER=… -DOUTPUT=… -P embed_page.cmake
file(GLOB files RELATIVE "${FOLDER}" "${FOLDER}/*")
list(SORT files)
set(data "")
set(rows "")
set(number 0)
foreach(name IN LISTS files)
  file(READ "${FOLDER}/${name}" hex HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
  string(APPEND data "constexpr unsigned char kFile${number}[] = {${bytes}};\n")
  set(path "/${name}")
  if(name STREQUAL "index.html")
    set(path "/")
  endif()
  if(name MATCHES "\\.html$")
    set(type "text/html; charset=utf-8")
  elseif(name MATCHES "\\.css$")
    set(type "text/css; charset=utf-8")
  elseif(name MATCHES "\\.js$")
    set(type "text/javascript; charset=utf-8")
  elseif(name MATCHES "\\.svg$")
    set(type "image/svg+xml")
  else()
    message(FATAL_ERROR "What is ${name}? embed_page.cmake knows no type for it.")
  endif()
  string(APPEND rows "    {\"${path}\", \"${type}\", view(kFile${number})},\n")
  math(EXPR number "${number} + 1")
endforeach()
file(WRITE "${OUTPUT}" "#include \"assets.h\"

namespace sayyes::studio {
namespace {
template <std::size_t N>
std::string_view view(const unsigned char (&bytes)[N]) noexcept {
  return {reinterpret_cast<const char*>(bytes), N};
}
${data}}  // namespace

std::span<const Asset> assets() noexcept {
  static const Asset kAssets[] = {
${rows}  };
  return kAssets;
}

}  // namespace sayyes::studio
")
