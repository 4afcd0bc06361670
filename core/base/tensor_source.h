// SPDX-License-Identifier: Apache-2.0
// The narrow seam between files and models: named tensors, read one at a time. Readers implement it,
// models and runs load from it, and neither needs the other's headers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dclscope {

enum class DType { Float64, Float32, Float16, BFloat16, Int64, Int32, Int16, Int8, UInt8, Bool, Complex64, Complex128 };

/// "float32", "int64", ... as PyTorch writes them after "torch.".
std::string_view dtypeName(DType dtype) noexcept;
/// Bytes of one element.
std::size_t dtypeSize(DType dtype) noexcept;
bool isFloatingPoint(DType dtype) noexcept;

/// What a file says of one tensor without reading its bytes.
struct TensorInfo {
    std::string name;
    DType dtype = DType::Float32;
    std::vector<std::int64_t> shape; ///< outermost axis first; empty for a scalar
    /// Equal for tensors that view the same bytes in the same way (tied); empty where the format does not say.
    std::string storage;

    std::int64_t elementCount() const noexcept;
};

/// A float32 array in C order: the plain value that tensors become outside of LibTorch.
struct Array {
    std::vector<std::int64_t> shape;
    std::vector<float> values; ///< product of `shape` elements

    std::int64_t elementCount() const noexcept { return static_cast<std::int64_t>(values.size()); }
};

/// Named tensors of one checkpoint. Reading is const and may be done from several threads at once.
class TensorSource {
public:
    virtual ~TensorSource() = default;

    /// Where the tensors come from, for messages.
    virtual const std::string& path() const noexcept = 0;
    /// All tensors in the file's order.
    virtual const std::vector<TensorInfo>& tensors() const noexcept = 0;
    /// The tensor's elements in C order and little-endian, exactly as stored: elementCount * dtypeSize bytes.
    /// @throws CheckpointError naming the key when it is missing or its bytes cannot be read.
    virtual std::vector<std::byte> readBytes(std::string_view name) const = 0;

    /// A plain value beside the tensors, by its dotted path; nothing when there is none, or the source has no such.
    virtual std::optional<std::string> scalar(std::string_view path) const;

    /// The entry named `name`, or nullptr.
    const TensorInfo* find(std::string_view name) const noexcept;
    /// The tensor converted to float32 (bool becomes 0 and 1).
    /// @throws CheckpointError as readBytes, and for complex tensors.
    Array readFloats(std::string_view name) const;
};

} // namespace dclscope
