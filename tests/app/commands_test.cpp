// SPDX-License-Identifier: Apache-2.0
// info, positions, kernel and convert through the real program.
#include "core/base/npy.h"
#include "core/checkpoint/checkpoint.h"
#include "tests/app/dcls.h"
#include "tests/fixtures.h"
#include "tests/temporary_folder.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>

namespace dclscope::test {
namespace {

using Json = nlohmann::json;

const std::string kSnn = testData("app/malformed/00_good_snn.pt").string();

Json jsonOf(const std::vector<std::string>& arguments) {
    const Finished finished = dcls(arguments);
    EXPECT_EQ(finished.exitStatus, 0) << finished.err;
    EXPECT_EQ(finished.err, "");
    return Json::parse(finished.out);
}

TEST(InfoCommand, SaysInJsonWhatItFound) {
    const Json info = jsonOf({"info", kSnn, "--json", "--set", "dilated_kernel_size=9"});
    EXPECT_EQ(info.at("format"), "torch zip");
    EXPECT_EQ(info.at("model"), "snn-delays");
    EXPECT_TRUE(info.at("problem").is_null());
    ASSERT_EQ(info.at("layers").size(), 2U);
    const Json& layer = info.at("layers").at(0);
    EXPECT_EQ(layer.at("name"), "model.0");
    EXPECT_EQ(layer.at("kind"), "Dcls1d");
    EXPECT_EQ(layer.at("weight_shape"), (std::vector<int>{8, 6, 1}));
    EXPECT_EQ(layer.at("dilated_kernel_size"), std::vector<int>{9});
    EXPECT_EQ(layer.at("dilated_kernel_size_origin"), "given");
    EXPECT_EQ(layer.at("version"), "gauss");
    EXPECT_EQ(layer.at("version_origin"), "inferred");
    EXPECT_EQ(layer.at("positions").at(0).at("count"), 48);
}

TEST(InfoCommand, ANetworkThatCannotBeBuiltIsDescribed) {
    const std::string file = testData("app/malformed/snn_layer_width_mismatch.pt").string();
    const Finished finished = dcls({"info", file, "--json"});
    EXPECT_EQ(finished.exitStatus, 0) << finished.err;
    const Json info = Json::parse(finished.out);
    EXPECT_NE(info.at("problem").get<std::string>().find("model.4."), std::string::npos) << info.at("problem");
    EXPECT_EQ(info.at("layers").size(), 2U);
}

TEST(InfoCommand, ListsEveryTensorOfAnyFile) {
    const std::string file = testData("checkpoint/foreign/weight_norm_new.safetensors").string();
    const Json info = jsonOf({"info", file, "--json"});
    EXPECT_TRUE(info.at("model").is_null());
    ASSERT_EQ(info.at("tensors").size(), 5U);
    const Json& P = info.at("tensors").at(2);
    EXPECT_EQ(P.at("name"), "conv.P");
    EXPECT_EQ(P.at("dtype"), "float32");
    EXPECT_EQ(P.at("shape"), (std::vector<int>{1, 2, 1, 2}));
    EXPECT_EQ(P.at("min"), -1.0);
    EXPECT_EQ(P.at("mean"), 0.5);
    EXPECT_EQ(P.at("max"), 2.0);
    EXPECT_EQ(P.at("zeros"), 1);
    EXPECT_EQ(P.at("nan"), 0);
    EXPECT_EQ(info.at("tensors").at(4).at("computed"), true);
    EXPECT_EQ(info.at("notes").size(), 3U);
    const std::string plain = testData("app/malformed/model_other_architecture.pth").string();
    const Json other = jsonOf({"info", plain, "--json"});
    EXPECT_TRUE(other.at("problem").is_null());
    EXPECT_NE(other.at("notes").back().get<std::string>().find("not recognised"), std::string::npos);
    const Finished text = dcls({"info", file});
    EXPECT_NE(text.out.find("conv.weight (computed)"), std::string::npos) << text.out;
}

TEST(EntryOption, ChoosesAmongSeveralNetworks) {
    const TemporaryFolder folder;
    for (const char* name : {"student_teacher.pth", "student_teacher.safetensors"}) {
        const std::string file = testData("checkpoint/foreign") / name;
        const Json info = jsonOf({"info", file, "--json"});
        EXPECT_EQ(info.at("entry"), "student");
        EXPECT_EQ(info.at("other_entries"), std::vector<std::string>{"teacher"});
        EXPECT_EQ(info.at("layers").at(0).at("name"), "model.0");
        EXPECT_EQ(jsonOf({"info", file, "--json", "--entry", "teacher"}).at("entry"), "teacher");
        const Json rows = jsonOf({"positions", file, "--json", "--entry", "teacher", "--set", "version=v1"});
        EXPECT_EQ(rows.at("elements").at(0).at("position").at(0), 100.0);
        const std::string copy = (folder / "copy.safetensors").string();
        ASSERT_EQ(dcls({"convert", file, copy, "--entry", "teacher"}).exitStatus, 0);
        EXPECT_EQ(openCheckpoint(copy)->readFloats("model.0.P").values.front(), 100.0F);
        const Json written = jsonOf({"info", copy, "--json"});
        EXPECT_TRUE(written.at("entry").is_null());
        const Finished unknown = dcls({"info", file, "--entry", "pupil"});
        EXPECT_EQ(unknown.exitStatus, 1);
        EXPECT_NE(unknown.err.find("pupil"), std::string::npos) << unknown.err;
    }
}

TEST(InfoCommand, CountsSharedKernelsOnceAndPerLayer) {
    const std::string file = testData("models/kernel_sharing/convmixer_shared.pt").string();
    const Json info = jsonOf({"info", file, "--json"});
    EXPECT_EQ(info.at("model"), "convmixer");
    EXPECT_EQ(info.at("parameters"), 4714);
    const Json& sharing = info.at("sharing");
    EXPECT_EQ(sharing.at("evidence"), "storage");
    EXPECT_EQ(sharing.at("parameters_per_layer"), 15754);
    EXPECT_EQ(sharing.at("saved"), 11040);
    EXPECT_NEAR(sharing.at("saved_percent").get<double>(), 70.077, 0.001);
    ASSERT_EQ(sharing.at("groups").size(), 4U);
    EXPECT_EQ(sharing.at("groups").at(0).at("keys"),
              (std::vector<std::string>{"3.0.fn.0.weight", "4.0.fn.0.weight", "5.0.fn.0.weight", "6.0.fn.0.weight"}));
    const Finished text = dcls({"info", file});
    EXPECT_NE(text.out.find("4714; counted per layer 15754, so sharing saves 11040 (70.08 %)"), std::string::npos)
        << text.out;
    EXPECT_NE(text.out.find("one tensor  3.1.weight, 4.1.weight"), std::string::npos) << text.out;
}

TEST(InfoCommand, TakesEqualBytesForSharedWhereTheFormatDoesNotSay) {
    const TemporaryFolder folder;
    const std::string copy = (folder / "copy.safetensors").string();
    ASSERT_EQ(dcls({"convert", testData("models/kernel_sharing/convmixer_shared.pt").string(), copy}).exitStatus, 0);
    const Json info = jsonOf({"info", copy, "--json"});
    EXPECT_EQ(info.at("parameters"), 4714);
    EXPECT_EQ(info.at("sharing").at("evidence"), "equal bytes");
    EXPECT_EQ(info.at("sharing").at("parameters_per_layer"), 15754);
    EXPECT_NE(dcls({"info", copy}).out.find("equal       3.0.fn.0.weight, 4.0.fn.0.weight"), std::string::npos);
}

TEST(InfoCommand, FindsTiedPositionsAndCountsThemOnce) {
    SKIP_WITHOUT_SHARED("fixtures/checkpoints/series_convnext");
    const Json info = jsonOf({"info", shared("fixtures/checkpoints/series_convnext").string(), "--json"});
    EXPECT_EQ(info.at("run").at("checkpoints").size(), 12U);
    EXPECT_EQ(info.at("model"), "convnext-dcls-audio");
    EXPECT_EQ(info.at("layers").at(3).at("shares_positions_with"), "stages.2.0.dwconv");
}

TEST(PositionsCommand, WritesOneRowPerElement) {
    const Finished csv = dcls({"positions", kSnn, "--layer", "model.0", "--csv", "--set", "dilated_kernel_size=25"});
    EXPECT_EQ(csv.exitStatus, 0);
    EXPECT_EQ(lineCount(csv.out), 1U + 48U);
    EXPECT_EQ(csv.out.substr(0, csv.out.find('\n')), "epoch,layer,out,in,tap,element,position_0,delay,sigma_0,weight");
    const Json json = jsonOf({"positions", kSnn, "--json", "--set", "dilated_kernel_size=25"});
    ASSERT_EQ(json.at("elements").size(), 48U + 24U);
    const auto checkpoint = openCheckpoint(kSnn);
    const std::vector<float> P = checkpoint->readFloats("model.0.P").values;
    for (std::size_t i = 0; i < P.size(); ++i) {
        const Json& row = json.at("elements").at(i);
        EXPECT_EQ(row.at("out").get<std::size_t>() * 6 + row.at("in").get<std::size_t>(), i);
        EXPECT_EQ(row.at("position").at(0).get<float>(), P[i]);
        EXPECT_NEAR(row.at("delay").get<double>(), 24.0 - (static_cast<double>(P[i]) + 12.0), 1e-5);
    }
    const Finished unknown = dcls({"positions", kSnn, "--layer", "model.9"});
    EXPECT_EQ(unknown.exitStatus, 1);
    EXPECT_NE(unknown.err.find("has no DCLS layer 'model.9'; its layers are model.0, model.4"), std::string::npos);
}

/// "9,7" from the fixtures' meta as the text that --set takes.
std::string crossed(std::string sizes) {
    for (char& c : sizes)
        if (c == ',') c = 'x';
    return sizes;
}

TEST(KernelCommand, BuildsTheReferencesKernels) {
    SKIP_WITHOUT_SHARED("fixtures/construct/index.json");
    const TemporaryFolder folder;
    const std::string output = (folder / "k.npy").string();
    for (const char* kind : {"Dcls1d", "Dcls2d", "Dcls3d", "Dcls2_1d", "Dcls3_1d"}) {
        const std::filesystem::path file = shared(std::string("fixtures/construct/") + kind + "_gauss.pt");
        const auto checkpoint = openCheckpoint(file);
        const std::string sizes = checkpoint->scalar("meta.odd.dilated_kernel_size").value();
        const Finished finished = dcls({"kernel", file.string(), "--layer", "odd", "--output", output, "--set",
                                        "dilated_kernel_size=" + crossed(sizes)});
        ASSERT_EQ(finished.exitStatus, 0) << finished.err;
        const Array kernel = readNpy(output);
        const Array expected = checkpoint->readFloats("odd.kernel");
        EXPECT_EQ(kernel.shape, expected.shape);
        ASSERT_EQ(kernel.values.size(), expected.values.size());
        for (std::size_t i = 0; i < kernel.values.size(); ++i)
            ASSERT_NEAR(kernel.values[i], expected.values[i], 7e-6) << kind << " at " << i;
    }
}

TEST(KernelCommand, DiscreteModeHasOneTapPerElement) {
    const TemporaryFolder folder;
    const std::string output = (folder / "k.npy").string();
    const Finished finished = dcls({"kernel", kSnn, "--layer", "model.4", "-o", output, "--set",
                                    "dilated_kernel_size=25", "--set", "mode=discrete"});
    ASSERT_EQ(finished.exitStatus, 0) << finished.err;
    const Array kernel = readNpy(output);
    const auto checkpoint = openCheckpoint(kSnn);
    const std::vector<float> weight = checkpoint->readFloats("model.4.weight").values;
    const std::vector<float> P = checkpoint->readFloats("model.4.P").values;
    for (std::size_t row = 0; row < weight.size(); ++row)
        for (std::size_t tap = 0; tap < 25; ++tap) {
            const bool here = static_cast<double>(tap) - 12.0 == std::nearbyint(static_cast<double>(P[row]));
            ASSERT_NEAR(kernel.values[row * 25 + tap], here ? weight[row] : 0.0F, 1e-6);
        }
    const Finished several = dcls({"kernel", kSnn, "-o", output});
    EXPECT_EQ(several.exitStatus, 1);
    EXPECT_NE(several.err.find("name one with --layer"), std::string::npos);
}

TEST(ConvertCommand, KeepsEveryBitAndCarriesTheCard) {
    const TemporaryFolder folder;
    const std::string safetensors = (folder / "a.safetensors").string();
    const std::string zip = (folder / "b.pt").string();
    ASSERT_EQ(dcls({"convert", kSnn, safetensors, "--set", "tau=1.005", "--set", "version=gauss"}).exitStatus, 0);
    ASSERT_EQ(dcls({"convert", safetensors, zip}).exitStatus, 0);
    const auto original = openCheckpoint(kSnn);
    for (const std::string& path : {safetensors, zip}) {
        const auto copy = openCheckpoint(path);
        ASSERT_EQ(copy->tensors().size(), original->tensors().size());
        for (const TensorInfo& tensor : original->tensors()) {
            ASSERT_NE(copy->find(tensor.name), nullptr) << tensor.name;
            EXPECT_EQ(copy->find(tensor.name)->shape, tensor.shape);
            EXPECT_EQ(copy->find(tensor.name)->dtype, tensor.dtype);
            EXPECT_EQ(copy->readBytes(tensor.name), original->readBytes(tensor.name)) << tensor.name;
        }
        const Json info = jsonOf({"info", path, "--json"});
        EXPECT_DOUBLE_EQ(info.at("card").at("tau").get<double>(), 1.005);
        EXPECT_EQ(info.at("layers").at(0).at("version_origin"), "card");
    }
    EXPECT_EQ(dcls({"convert", kSnn, "/nowhere/at/all.safetensors"}).exitStatus, 1);
}

TEST(ConvertCommand, RoundsToHalfPrecisionWhereAsked) {
    const TemporaryFolder folder;
    const std::string half = (folder / "half.safetensors").string();
    ASSERT_EQ(dcls({"convert", "--half", kSnn, half}).exitStatus, 0);
    const auto original = openCheckpoint(kSnn);
    const auto copy = openCheckpoint(half);
    ASSERT_EQ(copy->tensors().size(), original->tensors().size());
    std::size_t halved = 0;
    for (const TensorInfo& tensor : original->tensors()) {
        if (tensor.dtype != DType::Float32) {
            EXPECT_EQ(copy->readBytes(tensor.name), original->readBytes(tensor.name)) << tensor.name;
            continue;
        }
        ++halved;
        EXPECT_EQ(copy->find(tensor.name)->dtype, DType::Float16);
        const std::vector<float> before = original->readFloats(tensor.name).values;
        const std::vector<float> after = copy->readFloats(tensor.name).values;
        ASSERT_EQ(after.size(), before.size());
        for (std::size_t i = 0; i < before.size(); ++i)
            ASSERT_NEAR(after[i], before[i], std::abs(before[i]) / 2048 + 1e-7) << tensor.name;
    }
    EXPECT_GT(halved, 0U);
}

TEST(KernelCommand, WritesAPlainConvolutionsKernelAndSaysSo) {
    const TemporaryFolder folder;
    const std::string file = testData("models/kernel_sharing/convmixer_shared.pt").string();
    const std::string output = (folder / "k.npy").string();
    const Finished finished = dcls({"kernel", file, "--layer", "4.0.fn.0", "-o", output});
    EXPECT_EQ(finished.exitStatus, 0) << finished.err;
    EXPECT_NE(finished.out.find("plain convolution"), std::string::npos) << finished.out;
    EXPECT_EQ(readNpy(output).values, openCheckpoint(file)->readFloats("3.0.fn.0.weight").values);
    const Finished positions = dcls({"positions", file});
    EXPECT_EQ(positions.exitStatus, 1);
    EXPECT_NE(positions.err.find("no DCLS layer"), std::string::npos) << positions.err;
    EXPECT_EQ(dcls({"kernel", file, "--layer", "4.0.fn.7", "-o", output}).exitStatus, 1);
}

} // namespace
} // namespace dclscope::test
