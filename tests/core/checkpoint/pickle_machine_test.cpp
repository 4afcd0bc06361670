// SPDX-License-Identifier: Apache-2.0
// Hostile and broken pickles, spelled out opcode by opcode.
#include "core/checkpoint/pickle_machine.h"
#include "core/checkpoint/state_dict.h"

#include <gtest/gtest.h>

#include <string>

namespace dclscope::pickle {
namespace {

using namespace std::string_literals;

std::span<const std::byte> asBytes(const std::string& text) { return std::as_bytes(std::span(text)); }

std::string repeated(const std::string& part, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += part;
    return out;
}

std::string shortText(const std::string& text) { return "\x8c"s + static_cast<char>(text.size()) + text; }

/// A float32 tensor [2, 2] of storage "0" with four elements; pieces can be replaced.
std::string tensor(const std::string& numel = "K\4", const std::string& offset = "K\0"s,
                   const std::string& sizes = "K\2K\2\x86", const std::string& strides = "K\2K\1\x86",
                   const std::string& storageType = "ctorch\nFloatStorage\n", const std::string& hooks = "}") {
    return "ctorch._utils\n_rebuild_tensor_v2\n((" + shortText("storage") + storageType + shortText("0") +
           shortText("cpu") + numel + "tQ" + offset + sizes + strides + "\x89" + hooks + "tR";
}

std::string dictOf(const std::string& name, const std::string& value) { return "}" + shortText(name) + value + "s"; }

struct Case {
    const char* name;
    std::string body; ///< between the protocol and STOP
    const char* says; ///< part of the message; empty when it must be read
};

class Pickles : public testing::TestWithParam<Case> {};

TEST_P(Pickles, AreReadOrRefused) {
    const std::string text = "\x80\x04" + GetParam().body + ".";
    if (*GetParam().says == '\0') {
        EXPECT_NO_THROW(unpickle(asBytes(text)));
        return;
    }
    try {
        unpickle(asBytes(text));
        FAIL() << "was read, expected: " << GetParam().says;
    } catch (const PickleError& error) {
        EXPECT_NE(std::string(error.what()).find(GetParam().says), std::string::npos) << error.what();
    }
}

const std::string kDeepTuples = ")" + repeated("\x85", 999);
const std::string kDeepLists = repeated("]", 9999);

INSTANTIATE_TEST_SUITE_P(
    HandMade, Pickles,
    testing::Values(
        Case{"None", "N", ""}, Case{"Nothing", "", "empty stack"}, Case{"OnlyMark", "(", "empty stack"},
        Case{"TupleWithoutMark", "Nt", "never set"}, Case{"PopUnderflow", "0", "empty stack"},
        Case{"PopAcrossMark", "N(\x85", "empty stack"}, Case{"PopMark", "N(NN1", ""},
        Case{"UndefinedMemo", "h\7", "never remembered"}, Case{"HugeMemo", "Nr\xff\xff\xff\xff", ""},
        Case{"MemoizeNothing", "\x94", "empty stack"}, Case{"LongMemo", "Nr\1\0\0\0j\1\0\0\0"s, ""},
        Case{"StringPastEnd", "X\xff\xff\xff\x7f", "middle of a value"},
        Case{"String64PastEnd", "\x8d\xff\xff\xff\xff\xff\xff\xff\xff", "middle of a value"},
        Case{"BytesPastEnd", "\x8e\0\0\0\0\0\0\0\x80"s, "middle of a value"},
        Case{"BadUtf8", "\x8c\2\xc3\x28", "UTF-8"}, Case{"Surrogate", "\x8c\3\xed\xa0\x80", "UTF-8"},
        Case{"Long64", "\x8a\x09" + repeated("\x7f", 9), ""},
        Case{"Long255", "\x8a\xff" + repeated("\x7f", 255), "integer of 255 bytes"},
        Case{"Long4Negative", "\x8b\xff\xff\xff\xff", "integer of 4294967295"}, Case{"TextInt", "I1\n", "no place"},
        Case{"TextString", "S'a'\n", "no place"}, Case{"Inst", "(ios\nx\n", "no place"},
        Case{"Obj", "(Noo", "no place"}, Case{"Extension", "\x82\1", "no place"},
        Case{"TextPersId", "P0\n", "no place"}, Case{"Buffer", "\x97", "no place"},
        Case{"SecondProtocol", "\x80\x02N", "no place"}, Case{"FrameTooLong", "\x95\xff\0\0\0\0\0\0\0N"s, "frame"},
        Case{"OddItems", "}(NNNu", "without a value"}, Case{"ListAsKey", "}]Ns", "as a key"},
        Case{"DictAsKey", "}}Ns", "as a key"}, Case{"TupleAsKey", "})Ns", ""},
        Case{"ItemsOfList", "]NNs", "expected a dict"}, Case{"AppendToDict", "}Na", "expected a list"},
        Case{"AddToList", "](N\x90", "expected a set"}, Case{"AddToSet", "\x8f(N\x90", ""},
        Case{"BuildInt", "K\1Nb", "expected an object"}, Case{"BuildDict", "}Nb", "expected an object"},
        Case{"CallString", "\x8c\1a)R", "expected a class"}, Case{"CallInstance", "ca\nb\n)R)R", "expected a class"},
        Case{"CallWithList", "ca\nb\n]R", "expected a tuple"},
        Case{"CallStorageType", "ctorch\nFloatStorage\n)R", "never does"},
        Case{"NewTensor", "ctorch._utils\n_rebuild_tensor_v2\n)\x81", "never does"},
        Case{"OsSystem", "cos\nsystem\n", "os.system"}, Case{"OsPath", "cos.path\njoin\n", "os.path.join"},
        Case{"Eval", "cbuiltins\neval\n", "builtins.eval"}, Case{"GetAttr", "c__builtin__\ngetattr\n", ""},
        Case{"NestedClass", "c__builtin__\ngetattr\n(cmy.module\nOuter\n" + shortText("Inner") + "tR)\x81", ""},
        Case{"MethodOfAnObject", "c__builtin__\ngetattr\n(cmy.module\nOuter\n)\x81" + shortText("of") + "tR)R", ""},
        Case{"GetAttrOfOs", "c__builtin__\ngetattr\n(cos\npath\n" + shortText("join") + "tR", "os.path"},
        Case{"GetAttrToSystem", "c__builtin__\ngetattr\n(cmy\nmodule\n" + shortText("system") + "tR)R", "system"},
        Case{"GetAttrToOs", "c__builtin__\ngetattr\n(cshelf\nthing\n" + shortText("os") + "tR", "thing.os"},
        Case{"Ellipsis", "cbuiltins\nEllipsis\n", ""}, Case{"NoneType", "ctypes\nNoneType\n", ""},
        Case{"OwnPackageCode", "ccode.models\nNet\n)\x81", ""},
        Case{"CodeInteract", "ccode\ninteract\n", "code.interact"},
        Case{"OwnPackageCommands", "ccommands\nTrain\n)\x81", ""},
        Case{"CommandsGetOutput", "ccommands\ngetoutput\n", "getoutput"},
        Case{"Import", "cbuiltins\n__import__\n", "__import__"}, Case{"Open", "cio\nopen\n", "io.open"},
        Case{"SixBuiltins", "csix.moves.builtins\neval\n", "builtins.eval"},
        Case{"DottedOs", shortText("torch") + shortText("os.system") + "\x93", "os.system"},
        Case{"Globals", shortText("my") + shortText("f.__globals__") + "\x93", "__globals__"},
        Case{"TorchLoad", "ctorch\nload\n", "torch.load"},
        Case{"DottedBuiltin", "cbuiltins\nset.__init__\n", "set.__init__"},
        Case{"StackGlobal", shortText("posix") + shortText("system") + "\x93", "posix.system"},
        Case{"StackGlobalInts", "K\1K\2\x93", "not a string"}, Case{"UnknownClass", "cmy.module\nThing\n)\x81}b", ""},
        Case{"UnknownCall", "cmy.module\nmake\n(NNtR(Ne", ""}, Case{"NewObjEx", "cmy.module\nThing\n)}\x92", ""},
        Case{"SelfReference", "]\x94h\0a"s, ""}, Case{"SelfInDict", "}\x94Nh\0s"s, ""},
        Case{"GlobalCutOff", "cos", "middle of a value"},
        Case{"LongName", "c" + std::string(600, 'a') + "\nb\n", "512"}, Case{"DeepTuples", kDeepTuples, ""},
        Case{"TooDeepTuples", kDeepTuples + "\x85\x85", "1,000 levels"}, Case{"DeepStack", kDeepLists, ""},
        Case{"TooDeepStack", kDeepLists + "NN", "10000 values"},
        Case{"ManyMarks", repeated("(", 10001), "10000 values"}, Case{"ManyOpcodes", repeated("N0", 500'001) + "N", ""},
        Case{"ManyContainers", repeated("]0", 2'000'000), "more memory than the file"},
        Case{"Laughs", "]" + repeated("\x94]h\0h\0\x86"s, 0) + repeated("2\x86\x94", 60), ""}),
    [](const auto& info) { return std::string(info.param.name); });

const std::string kHuge = "\x8a\x08\xff\xff\xff\xff\xff\xff\xff\x7f";

INSTANTIATE_TEST_SUITE_P(
    Tensors, Pickles,
    testing::Values(
        Case{"Good", tensor(), ""}, Case{"Transposed", tensor("K\4", "K\0"s, "K\2K\2\x86", "K\1K\2\x86"), ""},
        Case{"Expanded", tensor("K\1", "K\0"s, "K\2K\2\x86", "K\0K\0\x86"s), ""},
        Case{"Scalar", tensor("K\1", "K\0"s, ")", ")"), ""},
        Case{"EmptyAtEnd", tensor("K\4", "K\4", "K\0\x85"s, "K\1\x85"), ""},
        Case{"EmptyBeyond", tensor("K\4", "K\5", "K\0\x85"s, "K\1\x85"), "beyond its storage"},
        Case{"OffsetBeyond", tensor("K\4", "K\1"), "beyond its storage"},
        Case{"TooLarge", tensor("K\3"), "beyond its storage"},
        Case{"Negative", tensor("K\4", "K\0"s, "J\xff\xff\xff\xffK\2\x86"), "at least 0"},
        Case{"NegativeStride", tensor("K\4", "K\0"s, "K\2K\2\x86", "J\xff\xff\xff\xffK\2\x86"), "at least 0"},
        Case{"NegativeOffset", tensor("K\4", "J\xff\xff\xff\xff"), "at least 0"},
        Case{"HugeSizes", tensor("K\4", "K\0"s, kHuge + kHuge + "\x86"), "too large to exist"},
        Case{"HugeStride", tensor("K\4", "K\0"s, "K\3K\3\x86", kHuge + kHuge + "\x86"), "too large to exist"},
        Case{"HugeOffset", tensor("K\4", kHuge), "too large to exist"}, Case{"HugeStorage", tensor(kHuge), "elements"},
        Case{"NegativeStorage", tensor("J\xff\xff\xff\xff"), "elements"},
        Case{"RanksDiffer", tensor("K\4", "K\0"s, "K\2K\2\x86", "K\1\x85"), "2 sizes but 1 strides"},
        Case{"FloatSize", tensor("K\4", "K\0"s, "G@\0\0\0\0\0\0\0\x85"s), "at least 0"},
        Case{"ListSize", tensor("K\4", "K\0"s, "]"), "not a tuple"},
        Case{"Rank65", tensor("K\4", "K\0"s, "(" + repeated("K\1", 65) + "t", "(" + repeated("K\1", 65) + "t"),
             "65 dimensions"},
        Case{"StorageIsInt", tensor("K\4", "K\0"s, "K\2K\2\x86", "K\2K\1\x86", "K\1"), "not described as"},
        Case{"UnknownStorage", tensor("K\4", "K\0"s, "K\2K\2\x86", "K\2K\1\x86", "ctorch\nQInt8Storage\n"), ""},
        Case{"Hooks", tensor("K\4", "K\0"s, "K\2K\2\x86", "K\2K\1\x86", "ctorch\nFloatStorage\n", "K\1"), "hooks"},
        Case{"PersistentInt", "K\1Q", "not a tuple"},
        Case{"PersistentName", shortText("object") + "\x85Q", "not that of a storage"},
        Case{"PersistentModule", "(" + shortText("module") + "ctorch.nn.modules.linear\nLinear\nNNtQ)\x81", ""},
        Case{"PersistentModuleAlone", shortText("module") + "\x85Q", "not that of a module's class"},
        Case{"PersistentModuleOfKnownName", "(" + shortText("module") + "ctorch\nSize\nNNtQ",
             "not that of a module's class"},
        Case{"PersistentModuleOfInt", "(" + shortText("module") + "K\1NNtQ", "not that of a module's class"},
        Case{"PersistentModuleOfOs", "(" + shortText("module") + "cos\nsystem\nNNtQ", "os.system"},
        Case{"ParameterOfInt", "ctorch._utils\n_rebuild_parameter\n(K\1\x88}tR", "expected a tensor"},
        Case{"SizeOfInt", "ctorch\nSize\nK\1\x85R", "one tuple"}),
    [](const auto& info) { return std::string(info.param.name); });

TEST(PickleMachine, RefusesEveryPrefix) {
    const std::string text = "\x80\x04" + dictOf("model", dictOf("weight", tensor())) + ".";
    ASSERT_NO_THROW(unpickle(asBytes(text)));
    for (std::size_t length = 0; length < text.size(); ++length)
        EXPECT_THROW(unpickle(asBytes(text.substr(0, length))), PickleError) << length;
}

TEST(PickleMachine, RefusesOtherProtocols) {
    for (const char* text : {"\x80\x01N.", "\x80\x06N.", "\x80\x63N.", "N.", "(dp0\n."})
        EXPECT_THROW(unpickle(asBytes(text)), PickleError) << text;
}

StateDict find(const std::string& body, const std::string& entry = {}) {
    const std::string text = "\x80\x04" + body + ".";
    const Document document = unpickle(asBytes(text));
    return findStateDict(document, entry);
}

TEST(StateDicts, AreFoundByTheirUsualNames) {
    const std::string weights = dictOf("weight", tensor());
    EXPECT_EQ(find(weights).path, "");
    EXPECT_EQ(find(dictOf("model", weights)).path, "model");
    EXPECT_EQ(find(dictOf("state_dict", dictOf("model", weights))).path, "state_dict.model");
    EXPECT_EQ(find(dictOf("generator", weights)).path, "generator");
    const StateDict both =
        find("}(" + shortText("model_ema") + weights + shortText("model") + weights + shortText("epoch") + "K\7u");
    EXPECT_EQ(both.path, "model");
    EXPECT_EQ(both.alternatives, std::vector<std::string>{"model_ema"});
    EXPECT_EQ(both.scalars, (Scalars{{"epoch", "7"}}));
    EXPECT_EQ(find(dictOf("model", dictOf("a", weights)), "model.a").tensors[0].first, "weight");
    EXPECT_EQ(find(dictOf("model", weights), "model.b").rest, "b"); // perhaps what names begin with
    EXPECT_EQ(find(dictOf("model", dictOf("module.weight", tensor())), "model.module").rest, "module");
    EXPECT_EQ(find(dictOf("student.weight", tensor()), "student").rest, "student");
}

TEST(StateDicts, AreOnTopAlsoOneTensorOrAListOrATuple) {
    EXPECT_TRUE(find(tensor()).bare);
    EXPECT_EQ(find("]" + tensor() + "a").tensors[0].first, "0");
    EXPECT_EQ(find(dictOf("weight", tensor()) + "N\x86").path, "0");
}

TEST(PickleMachine, KeepsOfALongListOfNumbersOnlyTheBeginning) {
    std::string text = "\x80\x02}" + shortText("losses") + "](";
    for (int i = 0; i < 3'000'000; ++i) {
        text += "K\7";
        if (i % 1000 == 999) text += "e(";
    }
    text += "es" + shortText("model") + dictOf("weight", tensor()) + "s.";
    const Document document = unpickle(asBytes(text));
    EXPECT_LT(document.values.size(), 10'000U);
    const StateDict found = findStateDict(document, {});
    EXPECT_EQ(found.path, "model");
    EXPECT_EQ(found.scalars, (Scalars{{"losses", "<3000000 items>"}}));
}

TEST(PickleMachine, KeepsNumbersOfALongListThatStandElsewhereToo) {
    // The last number of the list is remembered and is a value of the dict as well.
    std::string text = "\x80\x02}" + shortText("losses") + "](";
    for (int i = 0; i < 10'000; ++i) {
        text += "K\7";
        if (i == 9'999) text += "q\1";
        if (i % 1000 == 999) text += "e(";
    }
    text += "es" + shortText("last") + "h\1s" + shortText("model") + dictOf("weight", tensor()) + "s.";
    const Document document = unpickle(asBytes(text));
    EXPECT_EQ(findStateDict(document, {}).scalars, (Scalars{{"losses", "<10000 items>"}, {"last", "7"}}));
}

TEST(StateDicts, AreNotMadeOfAnythingElse) {
    EXPECT_THROW(find("}"), PickleError);
    EXPECT_THROW(find("]K\1a"), PickleError);
    EXPECT_THROW(find("K\1K\2\x86"), PickleError);
    EXPECT_THROW(find(dictOf("model", "]" + tensor() + "a")), PickleError);
    EXPECT_THROW(find(dictOf("optimizer", dictOf("exp_avg", tensor()))), PickleError);
    EXPECT_THROW(find("}\x94" + shortText("model") + "h\0s"s), PickleError);
}

TEST(StateDicts, ASharedMazeIsRefusedAndNotWalked) {
    // 40 levels, each a dict that holds the level below twice: 2^40 paths.
    std::string maze = dictOf("weight", tensor()) + "\x94";
    for (int level = 0; level < 40; ++level) {
        const std::string below = "h"s + static_cast<char>(level);
        maze += "0}(" + shortText("a") + below + shortText("b") + below + "u\x94";
    }
    EXPECT_THROW(find(dictOf("model", maze)), PickleError);
}

} // namespace
} // namespace dclscope::pickle
