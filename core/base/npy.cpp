// SPDX-License-Identifier: Apache-2.0
#include "core/base/npy.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/text.h"

#include <cstring>
#include <fstream>
#include <optional>
#include <regex>
#include <span>
#include <string>

namespace dclscope {
namespace {

constexpr std::string_view kMagic{"\x93NUMPY", 6};
constexpr std::size_t kPreambleBytes = 10; // magic, two version bytes, header length
constexpr std::size_t kAlignment = 64;
constexpr std::uintmax_t kMaxFileBytes = 4ULL << 30;

[[noreturn]] void fail(const std::filesystem::path& path, const std::string& why) {
    throw Error(printable(path.string()) + ": " + why);
}

std::string readWholeFile(const std::filesystem::path& path) {
    std::error_code error;
    const std::uintmax_t size = std::filesystem::file_size(path, error);
    if (error) fail(path, "cannot be read: " + error.message());
    if (size > kMaxFileBytes) fail(path, "is larger than 4 GiB, too large for an input array");
    std::string content(static_cast<std::size_t>(size), '\0');
    std::ifstream file(path, std::ios::binary);
    if (!file.read(content.data(), static_cast<std::streamsize>(size))) fail(path, "cannot be read");
    return content;
}

std::optional<DType> dtypeFromDescr(const std::string& descr) {
    if (descr == "<f4") return DType::Float32;
    if (descr == "<f8") return DType::Float64;
    if (descr == "<i8") return DType::Int64;
    if (descr == "<i4") return DType::Int32;
    if (descr == "<i2") return DType::Int16;
    if (descr == "|u1") return DType::UInt8;
    if (descr == "|b1") return DType::Bool;
    return std::nullopt;
}

std::vector<std::int64_t> parseShape(const std::filesystem::path& path, std::string text) {
    std::vector<std::int64_t> shape;
    const std::regex number("[0-9]{1,12}");
    for (std::sregex_iterator it(text.begin(), text.end(), number), end; it != end; ++it)
        shape.push_back(std::stoll(it->str()));
    if (shape.size() > 16) fail(path, "has more than 16 axes");
    return shape;
}

/// One tensor held in memory, so that the conversion to float32 stands in one place only.
class MemoryTensor : public TensorSource {
public:
    MemoryTensor(std::string path, TensorInfo info, std::string_view bytes)
        : path_(std::move(path)), infos_{std::move(info)}, bytes_(bytes) {}
    const std::string& path() const noexcept override { return path_; }
    const std::vector<TensorInfo>& tensors() const noexcept override { return infos_; }
    std::vector<std::byte> readBytes(std::string_view) const override {
        const auto view = std::as_bytes(std::span(bytes_));
        return {view.begin(), view.end()};
    }

private:
    std::string path_;
    std::vector<TensorInfo> infos_;
    std::string_view bytes_;
};

} // namespace

void writeNpy(const std::filesystem::path& path, const Array& array) {
    std::string shape = "(";
    for (const std::int64_t size : array.shape) shape += std::to_string(size) + ", ";
    // A tuple of one element keeps its comma; longer ones drop the last.
    if (array.shape.size() == 1) shape.pop_back();
    if (array.shape.size() > 1) shape.resize(shape.size() - 2);
    std::string header = "{'descr': '<f4', 'fortran_order': False, 'shape': " + shape + "), }";
    const std::size_t unpadded = kPreambleBytes + header.size() + 1;
    header.append((kAlignment - unpadded % kAlignment) % kAlignment, ' ');
    header += '\n';

    std::string content(kMagic);
    content += {'\x01', '\x00', static_cast<char>(header.size() & 0xFF), static_cast<char>(header.size() >> 8)};
    content += header;
    const auto bytes = std::as_bytes(std::span(array.values));
    content.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    writeFileAtomically(path, content);
}

Array readNpy(const std::filesystem::path& path) {
    const std::string content = readWholeFile(path);
    const std::string_view view = content;
    if (!view.starts_with(kMagic) || view.size() < kPreambleBytes + 2) fail(path, "is not a .npy file");
    const auto byteAt = [&](std::size_t i) { return static_cast<std::size_t>(static_cast<unsigned char>(view[i])); };
    const bool longHeader = byteAt(6) >= 2;
    const std::size_t preamble = longHeader ? kPreambleBytes + 2 : kPreambleBytes;
    std::size_t headerBytes = byteAt(8) | (byteAt(9) << 8);
    if (longHeader) headerBytes |= (byteAt(10) << 16) | (byteAt(11) << 24);
    constexpr std::size_t kMaxHeaderBytes = 4096;
    if (headerBytes > kMaxHeaderBytes || headerBytes > view.size() - preamble) fail(path, "ends within its header");

    const std::string header(view.substr(preamble, headerBytes));
    std::smatch descr;
    std::smatch shape;
    if (!std::regex_search(header, descr, std::regex("'descr': *'([^']{1,8})'")) ||
        !std::regex_search(header, shape, std::regex("'shape': *\\(([0-9, ]*)\\)")))
        fail(path, "has a header that is not a plain array's");
    if (header.find("'fortran_order': True") != std::string::npos)
        fail(path, "is stored in Fortran order; save it with numpy.ascontiguousarray");
    const auto dtype = dtypeFromDescr(descr[1]);
    if (!dtype) fail(path, "has dtype " + printable(descr[1].str()) + ", expected '<f4' or another plain number");

    TensorInfo info{"array", *dtype, parseShape(path, shape[1]), {}};
    const std::string_view data = view.substr(preamble + headerBytes);
    std::size_t expected = dtypeSize(*dtype);
    for (const std::int64_t size : info.shape)
        if (__builtin_mul_overflow(expected, static_cast<std::size_t>(size), &expected))
            fail(path, "has an impossible shape");
    if (data.size() != expected)
        fail(path, "holds " + std::to_string(data.size()) + " bytes, its shape " + shapeText(info.shape) + " needs " +
                       std::to_string(expected));
    return MemoryTensor(path.string(), std::move(info), data).readFloats("array");
}

} // namespace dclscope
