// SPDX-License-Identifier: GPL-3.0-or-later
// The form of a recipe: controls that fit, changes that are marked, values that do not fit as sentences at their fields.
#include "app/dclscope/workspaces/train/field_row.h"
#include "app/dclscope/workspaces/train/field_text.h"
#include "app/dclscope/workspaces/train/number_box.h"
#include "app/dclscope/workspaces/train/recipe_form.h"
#include "app/dclscope/workspaces/train/recipe_library.h"
#include "core/training/recipe_table.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

using namespace dclscope;
using training::FieldKind;

namespace {

struct RecipeFormTest : ::testing::Test {
    RecipeFormTest() {
        form.setRecipe(loadRecipe("digits"));
        form.setOpenSections({"network", "training", "augmentation"});
        form.resize(340, 700);
        form.show();
    }
    template <class Control>
    Control& control(const char* key) {
        Control* found = form.row(key)->findChild<Control*>();
        EXPECT_NE(found, nullptr) << key;
        return *found;
    }
    RecipeForm form;
};

} // namespace

TEST_F(RecipeFormTest, everyFieldHasAControlThatSaysItsValue) {
    for (const training::RecipeField& field : training::recipeTable(form.recipe())) {
        FieldRow* row = form.row(field.key);
        ASSERT_NE(row, nullptr) << field.key;
        if (field.key == "network.kind") continue; // said anew it brings the kind's defaults
        training::Recipe same = training::withValue(form.recipe(), field.key, row->value());
        EXPECT_EQ(training::recipeText(same), training::recipeText(form.recipe()))
            << field.key << " = " << row->value();
        EXPECT_FALSE(row->help().isEmpty());
        EXPECT_FALSE(row->isChanged()) << field.key;
    }
    EXPECT_FALSE(control<QLineEdit>("network.hidden").accessibleName().isEmpty());
    EXPECT_EQ(control<QLineEdit>("network.hidden").text(), "64, 64");
    EXPECT_EQ(control<NumberBox>("training.weight_decay").text(), "1e-05");
    EXPECT_EQ(control<NumberBox>("network.time_step_ms").suffix(), " ms");
    EXPECT_EQ(control<NumberBox>("training.epochs").maximum(), 1e6);
    EXPECT_GE(control<QComboBox>("network.delays").findText("fixed"), 0);
    EXPECT_NE(form.row("data.balanced")->findChild<QCheckBox*>(), nullptr);
}

TEST_F(RecipeFormTest, whatIsChangedIsMarkedAndCanBeTakenBack) {
    QSignalSpy changed(&form, &RecipeForm::changed);
    control<NumberBox>("training.learning_rate").setValue(0.02);
    control<QLineEdit>("network.hidden").setText("32, 16, 8");
    emit control<QLineEdit>("network.hidden").editingFinished();
    EXPECT_EQ(changed.count(), 2);
    EXPECT_DOUBLE_EQ(form.recipe().training.learningRate, 0.02);
    EXPECT_EQ(form.recipe().spiking().hidden, (std::vector<std::int64_t>{32, 16, 8}));
    EXPECT_TRUE(form.row("training.learning_rate")->isChanged());
    EXPECT_TRUE(form.row("network.hidden")->isChanged());
    EXPECT_FALSE(form.row("training.epochs")->isChanged());
    form.reset("training.learning_rate");
    emit form.row("network.hidden")->resetRequested();
    EXPECT_EQ(training::recipeText(form.recipe()), training::recipeText(loadRecipe("digits")));
    EXPECT_FALSE(form.row("network.hidden")->isChanged());
    EXPECT_EQ(control<QLineEdit>("network.hidden").text(), "64, 64");
}

TEST_F(RecipeFormTest, aValueThatDoesNotFitIsASentenceAtItsFieldAndNoPartOfTheRecipe) {
    const std::string before = training::recipeText(form.recipe());
    QLineEdit& hidden = control<QLineEdit>("network.hidden");
    for (const char* wrong : {"many", "64, -3", "64,, 3", "[64"}) {
        hidden.setText(wrong);
        emit hidden.editingFinished();
        EXPECT_TRUE(form.hasProblems()) << wrong;
        const QString sentence = form.row("network.hidden")->problem();
        EXPECT_TRUE(sentence.endsWith('.')) << wrong << ": " << sentence.toStdString();
        EXPECT_FALSE(sentence.startsWith("network.hidden")) << "the field's name stands beside it";
        EXPECT_EQ(training::recipeText(form.recipe()), before) << wrong;
        EXPECT_EQ(hidden.text(), wrong) << "what was typed stays";
    }
    form.reset("network.hidden");
    EXPECT_FALSE(form.hasProblems());
    EXPECT_EQ(form.row("network.hidden")->problem(), "");
    EXPECT_EQ(hidden.text(), "64, 64");
}

TEST_F(RecipeFormTest, anotherKindOfNetworkBringsItsOwnFields) {
    QComboBox& kind = control<QComboBox>("network.kind");
    emit kind.activated(kind.currentIndex());
    EXPECT_EQ(form.recipe().spiking().dropout, 0.1) << "the same kind once more changes nothing";
    kind.setCurrentText("convnext");
    emit kind.activated(kind.currentIndex());
    ASSERT_FALSE(form.hasProblems()) << form.row("network.kind")->problem().toStdString();
    EXPECT_EQ(training::kindOf(form.recipe().network), "convnext");
    EXPECT_EQ(form.row("network.hidden"), nullptr);
    ASSERT_NE(form.row("network.dims"), nullptr);
    EXPECT_TRUE(form.row("network.kind")->isChanged());
    EXPECT_FALSE(form.row("network.dims")->isChanged()) << "its own default is no change";
    QApplication::processEvents(); // what was there before goes now
    form.reset("network.kind");
    EXPECT_EQ(training::recipeText(form.recipe()), training::recipeText(loadRecipe("digits")));
}

TEST_F(RecipeFormTest, fieldsThatChangeNothingAreOutOfTheWayUntilTheyCount) {
    EXPECT_TRUE(form.row("training.momentum")->isHidden()) << "Adam has none";
    EXPECT_FALSE(form.row("training.epsilon")->isHidden());
    form.edit("training.optimizer", "\"sgd\"");
    EXPECT_FALSE(form.row("training.momentum")->isHidden());
    form.edit("training.momentum", "0.5");
    form.reset("training.optimizer");
    EXPECT_FALSE(form.row("training.momentum")->isHidden()) << "a change is not hidden";
    form.reset("training.momentum");
    EXPECT_TRUE(form.row("training.momentum")->isHidden());

    form.setRecipe(loadRecipe("cifar10-convmixer"));
    EXPECT_TRUE(form.row("front_end.mels")->parentWidget()->parentWidget()->isHidden()) << "pictures have no front end";
    EXPECT_TRUE(form.row("network.kernel_count")->isHidden());
    form.edit("network.spacings", "\"gauss\"");
    EXPECT_FALSE(form.row("network.kernel_count")->isHidden());
}

TEST_F(RecipeFormTest, saysWhatTheFieldMeansThatHasTheFocus) {
    QLabel* help = nullptr;
    for (QLabel* label : form.findChildren<QLabel*>())
        if (label->accessibleName().startsWith("What the field means")) help = label;
    ASSERT_NE(help, nullptr);
    QFocusEvent focus(QEvent::FocusIn);
    QApplication::sendEvent(&control<NumberBox>("training.epochs"), &focus);
    EXPECT_TRUE(help->text().startsWith("training.epochs: How often everything is shown. 1 to"))
        << help->text().toStdString();
}

TEST_F(RecipeFormTest, theWheelChangesNothingThatIsScrolledPast) {
    NumberBox& epochs = control<NumberBox>("training.epochs");
    ASSERT_FALSE(epochs.hasFocus());
    QWheelEvent wheel({5, 5}, epochs.mapToGlobal(QPointF(5, 5)), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&epochs, &wheel);
    EXPECT_EQ(form.recipe().training.epochs, 40);
}

TEST_F(RecipeFormTest, whileItTrainsFieldsAreOnlyRead) {
    form.setEditable(false);
    EXPECT_FALSE(form.row("training.epochs")->isEnabled());
    form.setRecipe(loadRecipe("digits-live"));
    EXPECT_FALSE(form.row("training.epochs")->isEnabled());
    form.setEditable(true);
    EXPECT_TRUE(form.row("training.epochs")->isEnabled());
}

TEST(FieldText, isWhatPeopleTypeAndBack) {
    const std::tuple<FieldKind, const char*, const char*> cases[] = {
        {FieldKind::Integers, "[64, 64]", "64, 64"},
        {FieldKind::Integers, "[]", ""},
        {FieldKind::Range, "[8, 50]", "8, 50"},
        {FieldKind::Text, "'a \"b\"'", "a \"b\""},
        {FieldKind::Text, "\"it's\"", "it's"},
        {FieldKind::Text, "''", ""},
        {FieldKind::Texts, "['data/fsdd', '../x y']", "data/fsdd, ../x y"},
        {FieldKind::Texts, "[]", ""},
        {FieldKind::Texts, "['a, b', 'c']", "['a, b', 'c']"},
        {FieldKind::Number, "0.005", "0.005"},
    };
    for (const auto& [kind, toml, typed] : cases) {
        EXPECT_EQ(typedText(kind, toml).toStdString(), typed) << toml;
        EXPECT_EQ(tomlOf(kind, typed), toml) << typed;
    }
}

TEST(NumberBox, showsAndTakesNumbersOfAnySize) {
    NumberBox rate(0, 1000, false);
    rate.setValue(1e-5);
    EXPECT_EQ(rate.text(), "1e-05");
    EXPECT_DOUBLE_EQ(rate.valueFromText("3e-4"), 3e-4);
    rate.setValue(0.005);
    rate.stepBy(1);
    EXPECT_NEAR(rate.value(), 0.0051, 1e-9);
    NumberBox seed(0, 9007199254740992.0, true);
    seed.setValue(9007199254740991.0);
    EXPECT_EQ(seed.text(), "9007199254740991");
    int position = 0;
    QString half = "1e-";
    EXPECT_EQ(rate.validate(half, position), QValidator::Intermediate);
    QString word = "x";
    EXPECT_EQ(rate.validate(word, position), QValidator::Invalid);
    EXPECT_LT(rate.sizeHint().width(), 200) << "a wide range makes no wide box";
}

TEST(RecipeLibrary, saysWhatARecipeLooksFor) {
    const training::Recipe digits = loadRecipe("digits");
    EXPECT_TRUE(dataSentence(digits).contains("data/fsdd")) << dataSentence(digits).toStdString();
    EXPECT_FALSE(generatesData(digits));
    try {
        loadRecipe("no-such-recipe");
        FAIL();
    } catch (const std::exception& error) {
        EXPECT_NE(std::string(error.what()).find("digits"), std::string::npos)
            << "those that there are: " << error.what();
    }
    for (const QString& name : bundledRecipes()) EXPECT_NO_THROW(loadRecipe(name)) << name.toStdString();
}
