#pragma once
/// What compiling the library's own rules gives, written out at build time as one flat block a language: lists that are used
/// where they lie. Starting costs nothing for it but a look at each list's length, and of a language that no text is written
/// in not a page is read. embed/table_compiler.cc writes it by compiling the rules in the ordinary way.

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "sayyes/linting/compiled.h"

namespace sayyes {

/// The block of a language; empty where there is none. Defined in the generated source.
std::span<const std::uint64_t> embedded_tables(std::string_view language) noexcept;

/// Precondition: the engine was compiled from all rules of the built-in pack of its language.
std::vector<std::uint64_t> write_engine(const Engine& engine);

/// The same engine from a block that outlives it, for the built-in rules in `data` that no rule of a user replaces. Nothing where
/// the block is empty, of another version, of a machine with another order of bytes, or does not fit the packs.
std::unique_ptr<Engine> read_engine(const Linter::Data& data, std::string_view language, std::span<const std::uint64_t> block);

}  // namespace sayyes
