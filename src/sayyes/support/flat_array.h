#pragma once
/// Lists that are either filled at run time or lie, already filled, in a block of constant data; and the block they lie in.

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace sayyes {

/// Items without padding, so that the same items are the same bytes.
template <class T>
concept FlatItem = std::is_trivially_copyable_v<T> && std::has_unique_object_representations_v<T> && alignof(T) <= 8;

/// A list that owns its items, or borrows constant ones that outlive it. Reading is the same for both; only a list that owns
/// may be changed. Moved, not copied; a list moved from may only be assigned to.
template <FlatItem T>
class FlatArray {
 public:
  FlatArray() = default;
  explicit FlatArray(std::vector<T> items) : own_(std::move(items)) { look(); }
  static FlatArray borrow(const T* items, std::size_t size) {
    FlatArray array;
    array.data_ = items;
    array.size_ = size;
    return array;
  }
  FlatArray(FlatArray&&) noexcept = default;
  FlatArray& operator=(FlatArray&&) noexcept = default;

  const T& operator[](std::size_t at) const noexcept { return data_[at]; }
  const T* data() const noexcept { return data_; }
  const T* begin() const noexcept { return data_; }
  const T* end() const noexcept { return data_ + size_; }
  std::size_t size() const noexcept { return size_; }
  bool empty() const noexcept { return size_ == 0; }

  void push_back(const T& item) {
    own_.push_back(item);
    look();
  }
  void append(const T* items, std::size_t count) {
    own_.insert(own_.end(), items, items + count);
    look();
  }
  void reserve(std::size_t size) {
    own_.reserve(size);
    look();
  }
  std::span<T> own() noexcept { return own_; }

 private:
  void look() noexcept {
    data_ = own_.data();
    size_ = own_.size();
  }
  const T* data_ = nullptr;
  std::size_t size_ = 0;
  std::vector<T> own_;
};

/// A stretch of a TextPool.
struct TextPlace {
  std::uint32_t begin = 0, size = 0;
};

/// Many short texts in one.
class TextPool {
 public:
  TextPlace add(std::string_view text) {
    const TextPlace place{static_cast<std::uint32_t>(bytes_.size()), static_cast<std::uint32_t>(text.size())};
    bytes_.append(text.data(), text.size());
    return place;
  }
  void reserve(std::size_t bytes) { bytes_.reserve(bytes); }
  /// Valid until the next add().
  std::string_view at(TextPlace place) const noexcept { return {bytes_.data() + place.begin, place.size}; }
  const char* data() const noexcept { return bytes_.data(); }

  template <class Archive>
  void fields(Archive& a) {
    a(bytes_);
  }

 private:
  FlatArray<char> bytes_;
};

/// Writes lists and numbers one after another into whole words. What has parts names them once, for both ways, in
/// `template <class Archive> void fields(Archive&)`.
class FlatWriter {
 public:
  template <FlatItem T>
  void operator()(const FlatArray<T>& array) {
    words.push_back(array.size());
    const std::size_t bytes = array.size() * sizeof(T), at = words.size();
    words.resize(at + (bytes + 7) / 8);
    if (bytes != 0) std::memcpy(words.data() + at, array.data(), bytes);
  }
  void operator()(std::uint32_t number) { words.push_back(number); }
  void operator()(bool truth) { words.push_back(truth); }
  template <class T>
    requires std::is_class_v<T>
  void operator()(const T& value) {
    const_cast<T&>(value).fields(*this);
  }
  std::vector<std::uint64_t> words;
};

/// Gives the same back: lists borrow from the block, which must outlive them. Costs a few steps a list, whatever its length.
/// After a fault every read gives nothing, and `good` is false.
class FlatReader {
 public:
  explicit FlatReader(std::span<const std::uint64_t> block) : left_(block) {}
  bool good = true;

  template <FlatItem T>
  void operator()(FlatArray<T>& array) {
    const std::uint64_t size = number();
    if (size > left_.size_bytes() / sizeof(T)) {
      fail();
      return;
    }
    array = FlatArray<T>::borrow(reinterpret_cast<const T*>(left_.data()), static_cast<std::size_t>(size));
    left_ = left_.subspan((static_cast<std::size_t>(size) * sizeof(T) + 7) / 8);
  }
  void operator()(std::uint32_t& value) { value = static_cast<std::uint32_t>(number()); }
  void operator()(bool& value) { value = number() != 0; }
  template <class T>
    requires std::is_class_v<T>
  void operator()(T& value) {
    value.fields(*this);
  }

 private:
  void fail() {
    good = false;
    left_ = {};
  }
  std::uint64_t number() {
    if (left_.empty()) {
      fail();
      return 0;
    }
    const std::uint64_t value = left_.front();
    left_ = left_.subspan(1);
    return value;
  }
  std::span<const std::uint64_t> left_;
};

}  // namespace sayyes
