// SPDX-License-Identifier: Apache-2.0
// What is written is read back bit for bit, by us and (where python3-torch is installed) by PyTorch itself.
#include "core/base/error.h"
#include "core/checkpoint/checkpoint.h"
#include "core/checkpoint/writers.h"
#include "tests/temporary_folder.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <string>

namespace dclscope {
namespace {

constexpr DType kReal[] = {DType::Float64, DType::Float32, DType::Float16, DType::BFloat16, DType::Int64,
                           DType::Int32,   DType::Int16,   DType::Int8,    DType::UInt8,    DType::Bool};

TensorToWrite numbered(const std::string& name, DType dtype, std::vector<std::int64_t> shape) {
    std::size_t bytes = dtypeSize(dtype);
    for (const std::int64_t size : shape) bytes *= static_cast<std::size_t>(size);
    std::vector<std::byte> data(bytes);
    for (std::size_t i = 0; i < bytes; ++i) data[i] = static_cast<std::byte>(dtype == DType::Bool ? i % 2 : i * 7 % 60);
    return {name, dtype, std::move(shape), [data] { return data; }};
}

/// Every dtype in three shapes, mixed so that alignment matters.
std::vector<TensorToWrite> sample() {
    std::vector<TensorToWrite> tensors;
    for (const DType dtype : kReal) {
        const std::string name(dtypeName(dtype));
        tensors.push_back(numbered(name + ".odd", dtype, {3, 5}));
        tensors.push_back(numbered(name + ".scalar", dtype, {}));
        tensors.push_back(numbered(name + ".leer", dtype, {4, 0, 2}));
    }
    tensors.push_back(numbered("naïve \"key\"\n", DType::Float32, {2, 1, 3}));
    return tensors;
}

void expectSame(const TensorSource& got, const std::vector<TensorToWrite>& expected) {
    ASSERT_EQ(got.tensors().size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        EXPECT_EQ(got.tensors()[i].name, expected[i].name);
        EXPECT_EQ(got.tensors()[i].dtype, expected[i].dtype);
        EXPECT_EQ(got.tensors()[i].shape, expected[i].shape);
        EXPECT_EQ(got.readBytes(expected[i].name), expected[i].read()) << expected[i].name;
    }
}

TEST(Writers, SafetensorsComeBack) {
    const test::TemporaryFolder folder;
    writeSafetensors(folder / "a.safetensors", sample(), {{"dclscope.card", "{\"tau\":1.5}"}, {"ü", ""}});
    const auto checkpoint = openCheckpoint(folder / "a.safetensors");
    EXPECT_EQ(checkpoint->format(), "safetensors");
    EXPECT_EQ(checkpoint->metadata().at("dclscope.card"), "{\"tau\":1.5}");
    expectSame(*checkpoint, sample());
}

TEST(Writers, TorchZipsComeBack) {
    const test::TemporaryFolder folder;
    auto tensors = sample();
    tensors.push_back(numbered("complex", DType::Complex64, {3}));
    writeTorchZip(folder / "a.pt", tensors);
    const auto checkpoint = openCheckpoint(folder / "a.pt");
    EXPECT_EQ(checkpoint->format(), "torch zip");
    expectSame(*checkpoint, tensors);
}

TEST(Writers, TiedTensorsStayTied) {
    const test::TemporaryFolder folder;
    auto tensors = std::vector{numbered("a", DType::Float32, {64, 64}), numbered("b", DType::Float32, {64, 64}),
                               numbered("c", DType::Float32, {64, 64})};
    tensors[0].storage = tensors[1].storage = "one";
    tensors[2].storage = "other";
    writeTorchZip(folder / "a.pt", tensors);
    const auto first = openCheckpoint(folder / "a.pt");
    writeTorchZip(folder / "b.pt", tensorsToWrite(*first));
    for (const char* name : {"a.pt", "b.pt"}) {
        const auto checkpoint = openCheckpoint(folder / name);
        EXPECT_EQ(checkpoint->find("a")->storage, checkpoint->find("b")->storage);
        EXPECT_NE(checkpoint->find("a")->storage, checkpoint->find("c")->storage);
        EXPECT_LT(checkpoint->fileSize(), 3U * 64 * 64 * 4);
    }
}

TEST(Writers, ManyTensorsComeBack) {
    const test::TemporaryFolder folder;
    std::vector<TensorToWrite> tensors;
    for (int i = 0; i < 6000; ++i) tensors.push_back(numbered("layer." + std::to_string(i), DType::Int8, {i % 5}));
    writeTorchZip(folder / "a.pt", tensors);
    writeSafetensors(folder / "a.safetensors", tensors);
    expectSame(*openCheckpoint(folder / "a.pt"), tensors);
    expectSame(*openCheckpoint(folder / "a.safetensors"), tensors);
}

TEST(Writers, RefuseWhatTheFormatCannotHold) {
    const test::TemporaryFolder folder;
    const auto path = folder / "a.safetensors";
    EXPECT_THROW(writeSafetensors(path, std::vector{numbered("c", DType::Complex64, {2})}), Error);
    EXPECT_THROW(writeSafetensors(path, std::vector{numbered("__metadata__", DType::Int8, {2})}), Error);
    const std::vector twice{numbered("c", DType::Int8, {2}), numbered("c", DType::Int8, {2})};
    EXPECT_THROW(writeSafetensors(path, twice), Error);
    EXPECT_THROW(writeTorchZip(path, twice), Error);
    auto wrong = std::vector{numbered("c", DType::Int8, {2})};
    wrong[0].shape = {3};
    EXPECT_THROW(writeTorchZip(path, wrong), Error);
    EXPECT_TRUE(std::filesystem::is_empty(folder.path())) << "a failed write leaves nothing behind";
}

TEST(Writers, PyTorchReadsTheSameBytes) {
    const test::TemporaryFolder folder;
    auto tensors = sample();
    tensors.push_back(numbered("complex", DType::Complex128, {2, 2}));
    tensors.push_back(numbered("tied.a", DType::Float32, {4}));
    tensors.push_back(numbered("tied.b", DType::Float32, {4}));
    tensors[tensors.size() - 1].storage = tensors[tensors.size() - 2].storage = "tied";
    writeTorchZip(folder / "a.pt", tensors);
    for (std::size_t i = 0; i < tensors.size(); ++i) {
        std::ofstream raw(folder / ("raw" + std::to_string(i)), std::ios::binary);
        const auto bytes = tensors[i].read();
        raw.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    }
    std::ofstream(folder / "compare.py") << R"(
import collections, sys
try:
    import torch
except ImportError:
    sys.exit(77)
folder = sys.argv[1]
loaded = torch.load(folder + '/a.pt')
assert type(loaded) is collections.OrderedDict
for i, (name, tensor) in enumerate(loaded.items()):
    assert tensor.is_contiguous() or tensor.numel() == 0, name
    raw = open(folder + '/raw%d' % i, 'rb').read()
    storage = tensor.untyped_storage() if hasattr(tensor, 'untyped_storage') else tensor.storage().untyped()
    assert bytes(storage.tolist()) == raw, name
    assert name.split('.')[0] in str(tensor.dtype) or '.' not in name or name.startswith('tied'), name
assert len(loaded) == int(sys.argv[2])
assert loaded['tied.a'].data_ptr() == loaded['tied.b'].data_ptr()
)";
    const std::string command = "/usr/bin/python3 " + (folder / "compare.py").string() + " " + folder.path().string() +
                                " " + std::to_string(tensors.size());
    const int status = std::system(command.c_str());
    if (WEXITSTATUS(status) == 77 || WEXITSTATUS(status) == 127) GTEST_SKIP() << "needs python3-torch";
    EXPECT_EQ(status, 0);
}

} // namespace
} // namespace dclscope
