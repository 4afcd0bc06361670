// SPDX-License-Identifier: Apache-2.0
// Small checkpoints as other people's programs write them (tests/data/checkpoint/make_foreign.py).
#include "core/base/error.h"
#include "core/checkpoint/checkpoint.h"
#include "core/checkpoint/run_folder.h"
#include "core/checkpoint/writers.h"
#include "tests/fixtures.h"
#include "tests/temporary_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <string>

namespace dclscope {
namespace {

const std::filesystem::path kFolder = test::testData("checkpoint/foreign");

std::shared_ptr<const Checkpoint> open(const std::string& name, const std::string& entry = {}) {
    return openEntry(kFolder / name, entry);
}

std::vector<std::string> namesOf(const TensorSource& source) {
    std::vector<std::string> names;
    for (const TensorInfo& tensor : source.tensors()) names.push_back(tensor.name);
    return names;
}

const std::vector<std::string> kNetwork{"model.0.weight", "model.0.P", "model.0.SIG",
                                        "model.3.weight", "model.3.P", "model.3.SIG"};

bool says(const Checkpoint& checkpoint, const std::string& words) {
    const auto& notes = checkpoint.notes();
    return std::any_of(notes.begin(), notes.end(),
                       [&](const std::string& note) { return note.find(words) != std::string::npos; });
}

struct Wrapped {
    const char* file;
    const char* prefix;
};

class Wrapping : public testing::TestWithParam<Wrapped> {};

TEST_P(Wrapping, IsTakenOffTheNamesAndSaid) {
    const auto checkpoint = open(GetParam().file);
    EXPECT_EQ(namesOf(*checkpoint), kNetwork);
    EXPECT_EQ(checkpoint->droppedPrefix(), GetParam().prefix);
    EXPECT_TRUE(says(*checkpoint, "'" + std::string(GetParam().prefix) + "' before the names"));
    EXPECT_EQ(checkpoint->readFloats("model.3.P").values, (std::vector<float>{0, 1, 2, 3}));
}

INSTANTIATE_TEST_SUITE_P(Files, Wrapping,
                         testing::Values(Wrapped{"compiled.pt", "_orig_mod."},
                                         Wrapped{"parallel_compiled.pt", "module._orig_mod."},
                                         Wrapped{"averaged.pt", "module."}, Wrapped{"lightning.ckpt", "net."},
                                         Wrapped{"repeated.safetensors", "module.module._orig_mod.student."},
                                         Wrapped{"student_teacher.safetensors", "student."}),
                         [](const auto& info) {
                             std::string name = info.param.file;
                             std::replace(name.begin(), name.end(), '.', '_');
                             return name;
                         });

TEST(Names, OfCountersAndLossesAreNoneOfTheNetworks) {
    EXPECT_TRUE(says(*open("averaged.pt"), "no part of it: 'n_averaged'"));
    EXPECT_TRUE(says(*open("lightning.ckpt"), "left out: 'criterion.weight'"));
}

TEST(Names, LoseWhatCompilingAModuleLeftInTheMiddle) {
    const auto checkpoint = open("inner.safetensors");
    EXPECT_EQ(namesOf(*checkpoint), (std::vector<std::string>{"encoder.conv.weight", "encoder.conv.P", "head.weight"}));
    EXPECT_TRUE(says(*checkpoint, "within the names"));
}

TEST(Names, StayAsStoredWhereThatIsAskedFor) {
    OpenOptions options;
    options.asStored = true;
    const auto checkpoint = openCheckpoint(kFolder / "student_teacher.safetensors", options);
    EXPECT_EQ(checkpoint->tensors().size(), 12U);
    EXPECT_EQ(checkpoint->tensors().front().name, "teacher.model.0.weight");
}

TEST(Entries, OfferEveryNetworkOfADict) {
    const auto student = open("student_teacher.pth");
    EXPECT_EQ(student->stateDictPath(), "student");
    EXPECT_EQ(student->alternatives(), std::vector<std::string>{"teacher"});
    EXPECT_EQ(student->readFloats("model.0.P").values.front(), 0.0F);
    const auto teacher = open("student_teacher.pth", "teacher");
    EXPECT_EQ(teacher->stateDictPath(), "teacher");
    EXPECT_EQ(teacher->alternatives(), std::vector<std::string>{"student"});
    EXPECT_EQ(teacher->readFloats("model.0.P").values.front(), 100.0F);
    EXPECT_THROW(open("student_teacher.pth", "pupil"), CheckpointError);
}

TEST(Entries, OfferEveryNetworkThatNamesBeginWith) {
    const auto student = open("student_teacher.safetensors");
    EXPECT_EQ(student->stateDictPath(), "student");
    EXPECT_EQ(student->alternatives(), std::vector<std::string>{"teacher"});
    const auto teacher = open("student_teacher.safetensors", "teacher");
    EXPECT_EQ(namesOf(*teacher), kNetwork);
    EXPECT_EQ(teacher->alternatives(), std::vector<std::string>{"student"});
    EXPECT_EQ(teacher->readFloats("model.0.P").values.front(), 100.0F);
    EXPECT_THROW(open("student_teacher.safetensors", "pupil"), CheckpointError);
    OpenRunOptions options;
    options.choice.entry = "teacher";
    EXPECT_EQ(openRun(kFolder / "student_teacher.safetensors", options).snapshots.at(0).layers.at(0).positions.at(0),
              100.0F);
}

TEST(Entries, OfASingleLayerStandBesideNetworksAndForNothingElse) {
    const test::TemporaryFolder folder;
    const std::vector<float> values(12, 1.0F);
    const auto entriesOf = [&](const std::vector<std::pair<std::string, std::vector<std::int64_t>>>& tensors) {
        std::vector<TensorToWrite> list;
        for (const auto& [name, shape] : tensors) list.push_back(tensorToWrite(name, shape, values));
        writeSafetensors(folder / "entries.safetensors", list);
        const auto checkpoint = openCheckpoint(folder / "entries.safetensors");
        std::vector<std::string> entries = checkpoint->alternatives();
        entries.insert(entries.begin(), checkpoint->stateDictPath());
        return entries;
    };
    using Entries = std::vector<std::string>;
    EXPECT_EQ(
        entriesOf({{"student.conv.weight", {4, 3, 1}}, {"student.conv.P", {1, 4, 3, 1}}, {"teacher.weight", {4, 3}}}),
        (Entries{"student", "teacher"}));
    EXPECT_EQ(entriesOf({{"student.conv.weight", {4, 3, 1}}, {"student.conv.P", {1, 4, 3, 1}}, {"ema.decay", {12}}}),
              (Entries{"student"}))
        << "what no layer is called is none";
    EXPECT_EQ(entriesOf({{"conv.weight", {4, 3, 1}}, {"conv.P", {1, 4, 3, 1}}, {"target.weight", {4, 3}}}),
              (Entries{""}))
        << "a layer may be called so";
}

TEST(Entries, AreMembersOfATupleOrAList) {
    const auto tuple = open("tuple.pt");
    EXPECT_EQ(namesOf(*tuple), kNetwork);
    EXPECT_EQ(tuple->stateDictPath(), "0");
    EXPECT_EQ(tuple->scalar("1.epoch"), "3");
    EXPECT_EQ(namesOf(*open("list_of_tensors.pt")), (std::vector<std::string>{"0", "1"}));
}

TEST(Pickles, KeepAsNamesWhatTheyOnlyName) {
    const auto checkpoint = open("named.ckpt");
    EXPECT_EQ(namesOf(*checkpoint), kNetwork);
    EXPECT_TRUE(says(*checkpoint, "kept as a name and was not run"));
    EXPECT_TRUE(says(*checkpoint, "settings.Mode.GAUSS"));
    EXPECT_EQ(checkpoint->scalar("hyper_parameters.version"), "settings.Mode.GAUSS");
}

TEST(Pickles, OfPyTorch03AreRead) {
    const auto checkpoint = open("before_0_4.pth");
    EXPECT_EQ(checkpoint->format(), "torch legacy");
    EXPECT_EQ(namesOf(*checkpoint), kNetwork);
    EXPECT_EQ(checkpoint->readFloats("model.0.weight").values, (std::vector<float>{0, 1, 2, 3, 4, 5}));
}

TEST(Pickles, LeaveOutQuantisedAndSparseTensorsAndReadSubclasses) {
    const auto checkpoint = open("other_tensors.pt");
    EXPECT_NE(checkpoint->find("model.0.P"), nullptr);
    EXPECT_TRUE(says(*checkpoint, "'extra.quantised' is left out"));
    EXPECT_TRUE(says(*checkpoint, "'extra.sparse' is left out"));
    EXPECT_EQ(checkpoint->readFloats("extra.special").values, (std::vector<float>{8, 9}));
}

TEST(Pickles, LeaveOutQuantisedTensorsThatMeanNothing) {
    const auto checkpoint = open("odd_quantised.pt");
    EXPECT_EQ(checkpoint->readFloats("q.good").values, (std::vector<float>{-1, -2})) << "0.5 (1 - 3), 0.5 (-1 - 3)";
    for (const char* name : {"q.nan", "q.zero", "q.below", "q.word", "q.other", "q.floats"}) {
        EXPECT_EQ(checkpoint->find(name), nullptr) << name;
        EXPECT_TRUE(says(*checkpoint, "'" + std::string(name) + "' is left out")) << name;
    }
    EXPECT_NE(checkpoint->find("model.0.P"), nullptr);
    EXPECT_THROW(open("short_quantised.pt"), CheckpointError) << "as any tensor that reaches beyond its storage";
}

TEST(Pickles, MayHaveOddKeysAndBareTensors) {
    EXPECT_EQ(namesOf(*open("odd_keys.pth")), (std::vector<std::string>{"(2, 1, 0)", "(2, 1, 1)"}));
    const auto bare = open("bare.pth");
    ASSERT_EQ(bare->tensors().size(), 1U);
    EXPECT_EQ(bare->readFloats("").values, (std::vector<float>{0, 1, 2, 3, 4, 5}));
    EXPECT_EQ(open("bare_packed_anew.pth")->readFloats("").values, (std::vector<float>{0, 1, 2, 3, 4, 5}))
        << "wherever a zip program puts its bytes";
    EXPECT_THROW(open("bare_by_hand.pth"), CheckpointError) << "no program that pickles wrote it";
}

TEST(Pickles, HoldArraysOfNumPy) {
    const auto checkpoint = open("arrays.pt");
    const TensorInfo* weights = checkpoint->find("weights");
    ASSERT_NE(weights, nullptr);
    EXPECT_EQ(weights->dtype, DType::Float64);
    EXPECT_EQ(checkpoint->readFloats("weights").values, (std::vector<float>{1, 3, 2, 4})); // in Fortran's order
    EXPECT_EQ(checkpoint->readFloats("plain").values, (std::vector<float>{0, 1}));
}

// g v / |v|: |(3, 4)| = 5 and |(6, 8)| = 10, with g = 2 and 10.
TEST(Reparameterised, WeightsAreComputedAndSaid) {
    for (const char* file : {"weight_norm_old.safetensors", "weight_norm_new.safetensors"}) {
        const auto checkpoint = open(file);
        ASSERT_NE(checkpoint->find("conv.weight"), nullptr) << file;
        EXPECT_EQ(checkpoint->roleOf("conv.weight"), TensorRole::Computed);
        const Array weight = checkpoint->readFloats("conv.weight");
        EXPECT_EQ(weight.shape, (std::vector<std::int64_t>{2, 1, 2}));
        const std::vector<float> expected{1.2F, 1.6F, 6.0F, 8.0F};
        for (std::size_t i = 0; i < expected.size(); ++i) EXPECT_FLOAT_EQ(weight.values[i], expected[i]);
        EXPECT_TRUE(says(*checkpoint, "'conv.weight': computed"));
        EXPECT_EQ(runOf(*checkpoint).layers.at(0).name, "conv");
        EXPECT_FALSE(runOf(*checkpoint).layers.at(0).broken);
    }
    EXPECT_TRUE(says(*open("weight_norm_new.safetensors"), "'head.weight': not computed"));
}

// W / (u W v) with W = diag(3, 1) and u = v = (1, 0); without v it is |W u|.
TEST(Reparameterised, SpectralNormsAreDividedBy) {
    for (const char* file :
         {"spectral_norm_old.safetensors", "spectral_norm_new.safetensors", "spectral_norm_2018.safetensors"}) {
        const auto checkpoint = open(file);
        ASSERT_NE(checkpoint->find("conv.weight"), nullptr) << file;
        EXPECT_EQ(checkpoint->readFloats("conv.weight").values, (std::vector<float>{1, 0, 0, 1.0F / 3.0F})) << file;
        EXPECT_EQ(checkpoint->statisticsOf("conv.weight").maximum, 1.0) << file;
        EXPECT_TRUE(says(*checkpoint, "'conv.weight': computed from the weights before spectral normalisation"))
            << file;
        EXPECT_FALSE(runOf(*checkpoint).layers.at(0).broken) << file;
    }
    const auto old = open("spectral_norm_old.safetensors");
    EXPECT_EQ(old->find("lost.weight"), nullptr);
    EXPECT_TRUE(says(*old, "'lost.weight': not computed, the file has what it was made from"));
}

TEST(Reparameterised, MasksAreApplied) {
    const auto checkpoint = open("pruned.safetensors");
    EXPECT_EQ(checkpoint->readFloats("conv.weight").values, (std::vector<float>{3, 0, 0, 8}));
}

TEST(Safetensors, LeaveOutWhatIsOfAnUnknownType) {
    const auto checkpoint = open("unknown_dtype.safetensors");
    EXPECT_EQ(namesOf(*checkpoint), std::vector<std::string>{"w"});
    EXPECT_TRUE(says(*checkpoint, "'quant.scale' is left out: its dtype F8_E8M0"));
}

TEST(Shards, AreJoinedWhicheverIsOpened) {
    for (const char* name :
         {"sharded", "sharded/model.safetensors.index.json", "sharded/model-00002-of-00002.safetensors"}) {
        const auto checkpoint = open(name);
        EXPECT_EQ(namesOf(*checkpoint), kNetwork) << name;
        EXPECT_EQ(checkpoint->readFloats("model.3.P").values, (std::vector<float>{0, 1, 2, 3})) << name;
        EXPECT_TRUE(says(*checkpoint, "joined out of 2 files")) << name;
    }
    EXPECT_EQ(openRun(kFolder / "sharded").layers.size(), 2U);
    EXPECT_EQ(openRun(kFolder / "sharded").snapshots.size(), 1U);
}

TEST(Shards, ThatAreMissingAreNamed) {
    const test::TemporaryFolder folder;
    std::filesystem::copy(kFolder / "sharded", folder / "copy");
    std::filesystem::remove(folder / "copy/model-00001-of-00002.safetensors");
    try {
        openCheckpoint(folder / "copy");
        FAIL() << "was opened with half of its tensors";
    } catch (const CheckpointError& error) {
        EXPECT_NE(std::string(error.what()).find("model-00001-of-00002.safetensors"), std::string::npos)
            << error.what();
    }
}

TEST(Shards, LieBesideTheirIndex) {
    const test::TemporaryFolder folder;
    for (const char* text :
         {R"({"weight_map": {"w": "../w.safetensors"}})", R"({"weight_map": {"w": "/etc/passwd"}})",
          R"({"weight_map": {"w": 1}})", R"({"weight_map": ["w"]})", R"({"weight_map": {}})", R"([1])", "{", "",
          R"({"weight_map": {"w": "a.safetensors", "w": "b.safetensors"}})", R"({"weight_map": {"w": {"w": "a"}}})"}) {
        std::ofstream(folder / "model.safetensors.index.json") << text;
        EXPECT_THROW(openCheckpoint(folder.path()), CheckpointError) << text;
    }
}

TEST(UnpackedZips, AreRead) {
    for (const char* name : {"unpacked", "unpacked/archive", "unpacked/archive/data.pkl"}) {
        const auto checkpoint = open(name);
        EXPECT_EQ(namesOf(*checkpoint), kNetwork) << name;
        EXPECT_EQ(checkpoint->format(), "torch folder");
        EXPECT_EQ(checkpoint->readFloats("model.3.P").values, (std::vector<float>{0, 1, 2, 3})) << name;
    }
    const test::TemporaryFolder folder;
    std::filesystem::copy(kFolder / "unpacked", folder / "copy", std::filesystem::copy_options::recursive);
    std::filesystem::remove(folder / "copy/archive/data/3");
    EXPECT_THROW(openCheckpoint(folder / "copy"), CheckpointError);
}

TEST(NumPyFiles, AreCheckpoints) {
    const auto array = open("array.npy");
    EXPECT_EQ(array->format(), "npy");
    EXPECT_EQ(array->readFloats("array").values, (std::vector<float>{0, 1, 2, 3, 4, 5}));
    const auto fortran = open("fortran_big_endian.npy");
    EXPECT_EQ(fortran->readFloats("fortran_big_endian").values, (std::vector<float>{0, 2, 4, 1, 3, 5}));
    const auto objects = open("objects.npy");
    EXPECT_EQ(namesOf(*objects), (std::vector<std::string>{"0.params", "1.params"}));
    EXPECT_EQ(objects->readFloats("1.params").values, (std::vector<float>{1, 3, 2, 4}));
    for (const char* name : {"arrays.npz", "arrays_compressed.npz"}) {
        const auto archive = open(name);
        EXPECT_EQ(archive->format(), "npz");
        EXPECT_EQ(namesOf(*archive), (std::vector<std::string>{"a", "b"}));
        EXPECT_EQ(archive->readFloats("b").values, (std::vector<float>{1, 2, 3, 4}));
        EXPECT_TRUE(says(*archive, "'words' is left out"));
    }
}

TEST(Statistics, AreThoseOfTheElements) {
    const auto checkpoint = open("array.npy");
    const TensorStatistics found = checkpoint->statisticsOf("array");
    EXPECT_EQ(found.minimum, 0.0);
    EXPECT_EQ(found.maximum, 5.0);
    EXPECT_EQ(found.mean, 2.5);
    EXPECT_EQ(found.zeros, 1);
    EXPECT_EQ(found.nan, 0);
    EXPECT_EQ(open("pruned.safetensors")->statisticsOf("conv.weight").zeros, 2);
    EXPECT_THROW(checkpoint->statisticsOf("none"), CheckpointError);
}

} // namespace
} // namespace dclscope
