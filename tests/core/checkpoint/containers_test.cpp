// SPDX-License-Identifier: Apache-2.0
// One network in every container format: what is read must be bit-equal whatever the file is made of.
#include "core/base/error.h"
#include "core/checkpoint/checkpoint.h"
#include "tests/fixtures.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <cstring>
#include <fstream>
#include <string>

namespace dclscope {
namespace {

const std::string kFolder = "fixtures/checkpoints/containers/";

std::shared_ptr<const Checkpoint> openShared(const std::string& name) {
    return openCheckpoint(test::shared(kFolder + name));
}

void expectSameTensors(const TensorSource& got, const TensorSource& expected) {
    ASSERT_EQ(got.tensors().size(), expected.tensors().size());
    for (const TensorInfo& info : expected.tensors()) {
        const TensorInfo* found = got.find(info.name);
        ASSERT_NE(found, nullptr) << info.name;
        EXPECT_EQ(found->shape, info.shape) << info.name;
        EXPECT_EQ(found->dtype, info.dtype) << info.name;
        EXPECT_EQ(got.readBytes(info.name), expected.readBytes(info.name)) << info.name;
    }
}

class SameAsDefault : public testing::TestWithParam<std::string> {};

TEST_P(SameAsDefault, ReadsTheSameTensors) {
    SKIP_WITHOUT_SHARED(kFolder + "zip_default.pth");
    expectSameTensors(*openShared(GetParam()), *openShared("zip_default.pth"));
}

INSTANTIATE_TEST_SUITE_P(Containers, SameAsDefault,
                         testing::Values("zip_bare_metadata.pth", "zip_state_dict_module_prefix.pth", "legacy.pth",
                                         "legacy_bare.pth", "zip_pickle_protocol3.pth", "zip_pickle_protocol4.pth",
                                         "zip_pickle_protocol5.pth", "torchscript_trace.pt", "nested_python.pth",
                                         "nested_python_legacy.pth", "nested_python_p4.pth", "whole_module_pickle.pth",
                                         "sparse_quantized_beside_model.pth", "tensor_subclass_beside_model.pth",
                                         "rezip_deflated.pth", "rezip_unaligned_other_top.pth", "rezip_new_records.pth",
                                         "rezip_reversed_order.pth", "rezip_bigendian.pth",
                                         "rezip_streamed_descriptors.pth", "rezip_zip64.pth", "zip_with_comment.pth",
                                         "st_f32.safetensors"),
                         [](const auto& info) {
                             std::string name = info.param.substr(0, info.param.find('.'));
                             return name;
                         });

class SameAsExpected : public testing::TestWithParam<std::pair<const char*, const char*>> {};

TEST_P(SameAsExpected, ReadsContiguousCopies) {
    SKIP_WITHOUT_SHARED(kFolder + GetParam().first);
    expectSameTensors(*openShared(GetParam().first), *openShared(GetParam().second));
}

INSTANTIATE_TEST_SUITE_P(Views, SameAsExpected,
                         testing::Values(std::pair("views.pth", "views.expected.pt"),
                                         std::pair("views_legacy.pth", "views.expected.pt"),
                                         std::pair("parameters.pth", "parameters.expected.pt"),
                                         std::pair("dcls2_1d_state_dict.pth", "dcls2_1d_state_dict.expected.pt")));

double storedValue(const nlohmann::json& value) {
    if (value.is_string()) return std::stod(value.get<std::string>());
    if (value.is_boolean()) return value.get<bool>() ? 1.0 : 0.0;
    return value.get<double>();
}

class Dtypes : public testing::TestWithParam<const char*> {};

TEST_P(Dtypes, HaveTheListedValues) {
    SKIP_WITHOUT_SHARED(kFolder + "dtypes.json");
    std::ifstream file(test::shared(kFolder + "dtypes.json"));
    const auto expected = nlohmann::json::parse(file);
    const auto checkpoint = openShared(GetParam());
    for (const TensorInfo& info : checkpoint->tensors()) {
        ASSERT_TRUE(expected.contains(info.name)) << info.name;
        const auto& entry = expected[info.name];
        EXPECT_EQ(entry["dtype"].get<std::string>(), dtypeName(info.dtype)) << info.name;
        EXPECT_EQ(entry["shape"].get<std::vector<std::int64_t>>(), info.shape) << info.name;
        if (info.dtype == DType::Complex64 || info.dtype == DType::Complex128) continue;
        const Array array = checkpoint->readFloats(info.name);
        const auto& values = entry["values"];
        ASSERT_EQ(values.size(), array.values.size()) << info.name;
        for (std::size_t i = 0; i < array.values.size(); ++i) {
            const auto value = static_cast<float>(storedValue(values[i]));
            const bool same = value == array.values[i] || (std::isnan(value) && std::isnan(array.values[i]));
            EXPECT_TRUE(same) << info.name << " " << i << ": " << array.values[i] << ", expected " << value;
        }
    }
    EXPECT_GE(checkpoint->tensors().size(), 10U);
}

INSTANTIATE_TEST_SUITE_P(Files, Dtypes, testing::Values("dtypes.pth", "dtypes_legacy.pth", "st_dtypes.safetensors"));

TEST(Containers, KeepWhatStandsBesideTheModel) {
    SKIP_WITHOUT_SHARED("fixtures/checkpoints/series_convnext/checkpoint-3.pth");
    const auto checkpoint = openCheckpoint(test::shared("fixtures/checkpoints/series_convnext/checkpoint-3.pth"));
    EXPECT_EQ(checkpoint->format(), "torch zip");
    EXPECT_EQ(checkpoint->stateDictPath(), "model");
    EXPECT_EQ(checkpoint->scalar("epoch"), "3");
    EXPECT_TRUE(checkpoint->scalar("args.lr").has_value());
    EXPECT_FALSE(checkpoint->scalar("args.no_such_option").has_value());
}

TEST(Containers, ReadBareStateDictWithMeta) {
    SKIP_WITHOUT_SHARED("fixtures/checkpoints/snn/snn_shd.expected.pt");
    const auto checkpoint = openCheckpoint(test::shared("fixtures/checkpoints/snn/snn_shd.expected.pt"));
    EXPECT_EQ(checkpoint->stateDictPath(), "");
    EXPECT_EQ(checkpoint->scalar("meta.n_inputs"), "140");
    EXPECT_NE(checkpoint->find("gauss/v_seq"), nullptr);
}

TEST(Containers, TellTiedTensorsByTheirStorage) {
    SKIP_WITHOUT_SHARED("fixtures/checkpoints/kernel_sharing/convmixer_shared.pt");
    const auto checkpoint = openCheckpoint(test::shared("fixtures/checkpoints/kernel_sharing/convmixer_shared.pt"));
    EXPECT_EQ(checkpoint->find("3.0.fn.0.weight")->storage, checkpoint->find("4.0.fn.0.weight")->storage);
    EXPECT_NE(checkpoint->find("3.0.fn.0.weight")->storage, checkpoint->find("3.1.weight")->storage);
}

TEST(Containers, SayWhatTheyAre) {
    SKIP_WITHOUT_SHARED(kFolder + "torchscript_script.pt");
    const auto script = openShared("torchscript_script.pt");
    EXPECT_EQ(script->format(), "torchscript");
    EXPECT_EQ(script->find("0.weight")->shape, (std::vector<std::int64_t>{4, 3}));
    EXPECT_NE(script->find("1.running_mean"), nullptr);
    EXPECT_EQ(openShared("zip_state_dict_module_prefix.pth")->droppedPrefix(), "module.");
    EXPECT_EQ(openShared("st_dtypes.safetensors")->metadata().empty(), false);
    EXPECT_EQ(openShared("whole_module_pickle.pth")->format(), "torch module");
}

// torch.save(Net(), name, _use_new_zipfile_serialization=False) by PyTorch 1.13, which adds the source of the classes:
// Net has two modules `first` and `second` with a parameter `weight` and a buffer `mean` each, and a parameter `bias`
// that is a view of the first one's column 1.
TEST(Containers, ReadAModuleOfTheLegacyFormat) {
    const auto checkpoint = openCheckpoint(test::testData("checkpoint/whole_module_legacy.pth"));
    EXPECT_EQ(checkpoint->format(), "torch module");
    ASSERT_EQ(checkpoint->tensors().size(), 5U);
    EXPECT_EQ(checkpoint->readFloats("first.weight").values, (std::vector<float>{1, 2, 3, 4}));
    EXPECT_EQ(checkpoint->readFloats("second.mean").values, (std::vector<float>{5, 6}));
    EXPECT_EQ(checkpoint->readFloats("bias").values, (std::vector<float>{2, 4}));
}

TEST(Containers, RefuseAPrefixedArchiveInOneSentence) {
    SKIP_WITHOUT_SHARED(kFolder + "zip_prefixed_junk.pth");
    EXPECT_THROW(openShared("zip_prefixed_junk.pth"), CheckpointError);
}

TEST(Containers, ReadOddSafetensorsHeaders) {
    SKIP_WITHOUT_SHARED(kFolder + "st_unpadded_header.safetensors");
    EXPECT_EQ(openShared("st_unpadded_header.safetensors")->readFloats("odd").values, (std::vector<float>{1, 2, 3}));
    EXPECT_EQ(openShared("st_pretty_header.safetensors")->readFloats("a/ü \"q\"").values, std::vector<float>{2.5F});
}

} // namespace
} // namespace dclscope
