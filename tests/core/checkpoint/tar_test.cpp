// SPDX-License-Identifier: Apache-2.0
// The tar format of torch.save before PyTorch 0.1.10: one file that PyTorch reads as well, and archives that lie.
#include "core/base/error.h"
#include "core/checkpoint/byte_source.h"
#include "core/checkpoint/checkpoint.h"
#include "tests/fixtures.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <functional>
#include <iterator>
#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace dclscope {
namespace {

template <class T>
std::string raw(const std::vector<T>& values) {
    return {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T)};
}

std::string raw(std::int64_t value) { return raw(std::vector{value}); }

std::string read(const Checkpoint& checkpoint, const std::string& name) {
    const auto bytes = checkpoint.readBytes(name);
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::shared_ptr<const Checkpoint> openText(const std::string& text) {
    const auto bytes = std::as_bytes(std::span(text));
    return openCheckpoint(memoryBytes({bytes.begin(), bytes.end()}, "memory"));
}

std::string goodFile() {
    std::ifstream file(test::testData("checkpoint/tar_2017.pth"), std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

TEST(TorchTar, HoldsTheValuesThatPyTorchReads) {
    const auto checkpoint = openCheckpoint(test::testData("checkpoint/tar_2017.pth"));
    EXPECT_EQ(checkpoint->format(), "torch tar");
    EXPECT_EQ(checkpoint->stateDictPath(), "model");
    EXPECT_EQ(checkpoint->scalar("epoch"), "3");
    EXPECT_EQ(checkpoint->scalar("args.lr"), "0.5");
    ASSERT_EQ(checkpoint->tensors().size(), 7U);

    std::vector<float> base;
    std::vector<float> transposed;
    for (int i = 0; i < 24; ++i) base.push_back(static_cast<float>(i) / 8 - 1);
    for (std::size_t i = 0; i < 24; ++i) transposed.push_back(base[i % 4 * 6 + i / 4]);
    const std::vector<float> part{base[13], base[14], base[15], base[16], base[17],
                                  base[19], base[20], base[21], base[22], base[23]};
    const std::vector<double> doubles{0.1, -2.5e300, std::numeric_limits<double>::infinity(), 5e-324};
    const std::vector<std::int64_t> longs{-(std::int64_t{1} << 62), 0, 7};
    const std::vector<std::uint16_t> halves{0x3e00, 0xfbff, 0x0001};
    EXPECT_EQ(read(*checkpoint, "layer.weight"), raw(base));
    EXPECT_EQ(read(*checkpoint, "tied.weight"), raw(base));
    EXPECT_EQ(read(*checkpoint, "transposed"), raw(transposed));
    EXPECT_EQ(read(*checkpoint, "part"), raw(part));
    EXPECT_EQ(read(*checkpoint, "norm.double"), raw(doubles));
    EXPECT_EQ(read(*checkpoint, "steps"), raw(longs));
    EXPECT_EQ(read(*checkpoint, "half"), raw(halves));
    EXPECT_EQ(checkpoint->find("transposed")->shape, (std::vector<std::int64_t>{6, 4}));
    EXPECT_EQ(checkpoint->find("norm.double")->dtype, DType::Float64);
    EXPECT_EQ(checkpoint->find("steps")->dtype, DType::Int64);
    EXPECT_EQ(checkpoint->find("half")->dtype, DType::Float16);
}

TEST(TorchTar, TellsTiedTensorsByTheirStorage) {
    const auto checkpoint = openCheckpoint(test::testData("checkpoint/tar_2017.pth"));
    EXPECT_EQ(checkpoint->find("layer.weight")->storage, checkpoint->find("tied.weight")->storage);
    EXPECT_NE(checkpoint->find("layer.weight")->storage, checkpoint->find("transposed")->storage);
}

TEST(TorchTar, MayBeFilledUpWithZerosButNothingElse) {
    EXPECT_EQ(openText(goodFile() + std::string(3072, '\0'))->tensors().size(), 7U);
    EXPECT_THROW(openText(goodFile() + std::string(3071, '\0') + "x"), CheckpointError);
    EXPECT_THROW(openText(goodFile() + std::string(std::size_t{2} << 20, '\0')), CheckpointError);
}

// An archive made by hand, so that each part of it can lie.

std::string integer(std::int64_t value) { return "\x8a\x08" + raw(value); }
std::string pickled(const std::string& body) { return "\x80\x02" + body + "."; }
std::string heading(std::int64_t key, const std::string& second, const std::string& type) {
    return pickled(integer(key) + second + "ctorch\n" + type + "\n\x87");
}

struct Parts {
    std::int64_t storages = 1;
    std::int64_t elements = 6;
    std::string storageType = "FloatStorage";
    std::array<std::int64_t, 4> view{11, 10, 2, 4}; ///< part, whole, offset, elements
    std::int64_t tensors = 1;
    std::int64_t tensorKey = 20;
    std::int64_t tensorStorage = 11;
    std::string tensorType = "FloatTensor";
    std::int32_t rank = 2;
    std::vector<std::int64_t> sizes{1, 3};
    std::vector<std::int64_t> strides{3, 1};
    std::int64_t offset = 1;
    std::string object = pickled("}U\1w" + integer(20) + "Qs"); ///< {'w': tensor 20}
    std::string afterTensors;
    std::vector<std::string> names{"sys_info", "pickle", "tensors", "storages"};
    bool littleEndian = true;
    char type = '0';
};

std::string member(const std::string& name, const std::string& content, char type) {
    std::string header(512, '\0');
    header.replace(0, name.size(), name);
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%011zo", content.size());
    header.replace(124, 11, text.data());
    header[156] = type;
    header.replace(257, 5, "ustar");
    header.replace(148, 8, 8, ' ');
    unsigned sum = 0;
    for (const char c : header) sum += static_cast<unsigned char>(c);
    std::snprintf(text.data(), text.size(), "%06o", sum);
    header.replace(148, 7, text.data(), 7);
    return header + content + std::string((512 - content.size() % 512) % 512, '\0');
}

std::string contentOf(const Parts& parts, const std::string& name) {
    if (name == "sys_info")
        return pickled("}U\15little_endian" + std::string(parts.littleEndian ? "\x88" : "\x89") + "s");
    if (name == "pickle") return parts.object;
    if (name == "tensors")
        return pickled(integer(parts.tensors)) +
               heading(parts.tensorKey, integer(parts.tensorStorage), parts.tensorType) +
               raw(std::vector{parts.rank, -1}) + raw(parts.sizes) + raw(parts.strides) + raw(parts.offset) +
               parts.afterTensors;
    std::string view;
    for (const std::int64_t number : parts.view) view += integer(number);
    return pickled(integer(parts.storages)) + heading(10, "U\3cpu", parts.storageType) + raw(parts.elements) +
           raw(std::vector<float>{1, 2, 3, 4, 5, 6}) + pickled("](" + view + "ta");
}

std::string archive(const Parts& parts) {
    std::string text;
    for (const std::string& name : parts.names) text += member(name, contentOf(parts, name), parts.type);
    return text + std::string(1024, '\0');
}

TEST(TorchTar, ReadsAPartOfAStorageAndNumbersAsNames) {
    const auto checkpoint = openText(archive({}));
    ASSERT_EQ(checkpoint->tensors().size(), 1U);
    EXPECT_EQ(checkpoint->tensors()[0].shape, (std::vector<std::int64_t>{1, 3}));
    EXPECT_EQ(checkpoint->readFloats("w").values, (std::vector<float>{4, 5, 6}));
}

TEST(TorchTar, ReadsTheTensorsOfAPickledModule) {
    Parts parts; // torch.nn.Linear, named with its source code, and its state
    parts.object = pickled("ctorch.nn.modules.linear\nLinear\nU\4a.pyU\4code\x87Q)\x81"
                           "}U\13_parameters}U\1wU\00220Qssb");
    const auto checkpoint = openText(archive(parts));
    EXPECT_EQ(checkpoint->format(), "torch module");
    EXPECT_EQ(checkpoint->readFloats("w").values, (std::vector<float>{4, 5, 6}));
}

TEST(TorchTar, ReadsEmptyTensorsOfThatTime) {
    Parts parts;
    parts.view = {11, 10, 6, 0};
    parts.rank = 0;
    parts.sizes = parts.strides = {};
    parts.offset = 0;
    EXPECT_EQ(openText(archive(parts))->tensors()[0].shape, std::vector<std::int64_t>{0});
}

struct Lie {
    const char* name;
    std::function<void(Parts&)> tell;
    const char* answer; ///< a part of the refusal
};

class TorchTarLies : public testing::TestWithParam<Lie> {};

TEST_P(TorchTarLies, AreRefusedInOneSentence) {
    Parts parts;
    GetParam().tell(parts);
    try {
        openText(archive(parts));
        FAIL() << "was opened";
    } catch (const CheckpointError& error) {
        const std::string what = error.what();
        EXPECT_NE(what.find(GetParam().answer), std::string::npos) << what;
        EXPECT_EQ(what.find('\n'), std::string::npos) << what;
    }
}

constexpr std::int64_t kHuge = std::int64_t{1} << 62;

INSTANTIATE_TEST_SUITE_P(
    Named, TorchTarLies,
    testing::Values(
        Lie{"StorageTooLong", [](Parts& p) { p.elements = 1'000'000; }, "do not fit"},
        Lie{"StorageOverflow", [](Parts& p) { p.elements = kHuge; }, "do not fit"},
        Lie{"StorageNegative", [](Parts& p) { p.elements = -1; }, "-1 elements"},
        Lie{"StorageShort", [](Parts& p) { p.elements = 5; }, "pickle is broken"},
        Lie{"StorageUnknown", [](Parts& p) { p.storageType = "OddStorage"; }, "unknown type OddStorage"},
        Lie{"StoragesMany", [](Parts& p) { p.storages = 1'000'000'000; }, "at most 100,000"},
        Lie{"StoragesMissing", [](Parts& p) { p.storages = 2; }, "member 'storages'"},
        Lie{"StoragesNegative", [](Parts& p) { p.storages = -1; }, "number of objects"},
        Lie{"ViewPastItsRoot", [](Parts& p) { p.view[3] = 5; }, "part 11 reaches beyond"},
        Lie{"ViewOffsetPastItsRoot", [](Parts& p) { p.view[2] = 7; }, "part 11 reaches beyond"},
        Lie{"ViewOverflow", [](Parts& p) { p.view[2] = p.view[3] = INT64_MAX; }, "part 11 reaches beyond"},
        Lie{"ViewNegative", [](Parts& p) { p.view[2] = -1; }, "part 11 reaches beyond"},
        Lie{"ViewOfNothing", [](Parts& p) { p.view[1] = 12; }, "a storage 12 that is not there"},
        Lie{"ViewOfItself", [](Parts& p) { p.view[1] = 11; }, "a storage 11 that is not there"},
        Lie{"ViewTwice", [](Parts& p) { p.view[0] = 10; }, "object 10 is in the file twice"},
        Lie{"RankNegative", [](Parts& p) { p.rank = -1; }, "-1 dimensions"},
        Lie{"RankHuge", [](Parts& p) { p.rank = 1'000'000'000; }, "1000000000 dimensions"},
        Lie{"RankTooLarge", [](Parts& p) { p.rank = 3; }, "member 'tensors'"},
        Lie{"SizeNegative", [](Parts& p) { p.sizes[0] = -1; }, "negative"},
        Lie{"SizeTooLarge", [](Parts& p) { p.sizes[1] = 4; }, "reaches beyond its storage of 4 elements"},
        Lie{"SizeOverflow",
            [](Parts& p) {
                p.sizes = {kHuge, kHuge};
            },
            "too large to exist"},
        Lie{"SizeRepeated", [](Parts& p) { p.sizes[0] = kHuge / 64, p.strides[0] = 0; }, "far larger than the file"},
        Lie{"StrideNegative", [](Parts& p) { p.strides[1] = -1; }, "negative"},
        Lie{"StrideOverflow", [](Parts& p) { p.strides[1] = kHuge; }, "too large to exist"},
        Lie{"OffsetPastTheEnd", [](Parts& p) { p.offset = 2; }, "reaches beyond"},
        Lie{"OffsetOverflow", [](Parts& p) { p.offset = INT64_MAX; }, "too large to exist"},
        Lie{"OffsetNegative", [](Parts& p) { p.offset = -1; }, "negative"},
        Lie{"TensorOfNothing", [](Parts& p) { p.tensorStorage = 12; }, "a storage that is not there"},
        Lie{"TensorOfAnotherType", [](Parts& p) { p.tensorType = "DoubleTensor"; }, "another type, float32"},
        Lie{"TensorOfNoType", [](Parts& p) { p.tensorType = "Module"; }, "unknown type"},
        Lie{"TensorTwice", [](Parts& p) { p.tensorKey = 10; }, "object 10 is in the file twice"},
        Lie{"TensorsTrailing", [](Parts& p) { p.afterTensors = "x"; }, "1 bytes too many"},
        Lie{"MemberMissing", [](Parts& p) { p.names.pop_back(); }, "without a member 'storages'"},
        Lie{"MemberTwice", [](Parts& p) { p.names.push_back("tensors"); }, "'tensors' is in it twice"},
        Lie{"MembersMany",
            [](Parts& p) {
                for (int i = 0; i < 100; ++i) p.names.push_back("n" + std::to_string(i));
            },
            "more than 64 members"},
        Lie{"Links", [](Parts& p) { p.type = '2'; }, "special entry 'sys_info'"},
        Lie{"PaxBroken", [](Parts& p) { p.type = 'x'; }, "a pax header is broken"},
        Lie{"BigEndian", [](Parts& p) { p.littleEndian = false; }, "big-endian"},
        Lie{"ObjectMissing", [](Parts& p) { p.object = pickled("}U\1w" + integer(21) + "Qs"); }, "object 21"},
        Lie{"ObjectOfNoNumber", [](Parts& p) { p.object = pickled("}U\1wU\3abcQs"); }, "not a number"},
        Lie{"ObjectHostile", [](Parts& p) { p.object = pickled("cos\nsystem\nNN\x87Q"); }, "nothing of it was run"},
        Lie{"ObjectTrailing", [](Parts& p) { p.object += "x"; }, "goes on after its end"},
        Lie{"ObjectWithoutTensors", [](Parts& p) { p.object = pickled("}"); }, "empty dict"}),
    [](const auto& info) { return std::string(info.param.name); });

TEST(TorchTar, HeadersAreChecked) {
    const std::string good = archive({});
    std::string broken = good;
    broken[100] = '7'; // the mode, which nobody needs, but the checksum is of all
    EXPECT_THROW(openText(broken), CheckpointError);
    EXPECT_THROW(openText(good.substr(0, good.size() - 512)), CheckpointError);
    Parts first;
    first.names = {"pickle"};
    const std::string one = archive(first);
    EXPECT_THROW(openText(one.substr(0, one.size() - 512) + good), CheckpointError); // an archive after another's end
}

} // namespace
} // namespace dclscope
