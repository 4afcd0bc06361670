// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/train/train_intro.h"

#include "app/dclscope/workspaces/train/recipe_library.h"
#include "core/base/error.h"
#include "core/training/torch_library.h"
#include "widgets/style/icons.h"
#include "widgets/style/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace dclscope {
namespace {

constexpr int kTextWidth = 460;

QLabel* text(const QString& words, const QFont& font) {
    auto* label = new QLabel(words);
    label->setFont(font);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setFixedWidth(kTextWidth);
    label->setFixedHeight(label->heightForWidth(kTextWidth));
    return label;
}

/// What the recipe is about; empty where it cannot be read, as choosing it will say.
QString descriptionOf(const QString& recipe) {
    try {
        return QString::fromStdString(loadRecipe(recipe).description);
    } catch (const Error&) {
        return {};
    }
}

} // namespace

TrainIntro::TrainIntro(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setSpacing(14);
    column->addStretch(2);
    column->addWidget(text(tr("Watch a network learn"), readableFont(font(), 1.6, true)), 0, Qt::AlignHCenter);
    column->addWidget(
        text(tr("A recipe says which network learns what from which data; every field of it can be changed. "
                "While it trains, its kernels move here, and examples that were kept out say how well it "
                "does."),
             font()),
        0, Qt::AlignHCenter);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    bool toys = false;
    for (const QString& name : bundledRecipes()) {
        if (!name.startsWith(QLatin1String("toy"))) continue;
        toys = true;
        auto* button = new QPushButton(makeIcon(IconShape::Play), name);
        button->setToolTip(descriptionOf(name));
        button->setAccessibleName(tr("Train %1").arg(name));
        connect(button, &QPushButton::clicked, this, [this, name] { emit tryRequested(name); });
        buttons->addWidget(button);
    }
    buttons->addStretch();
    column->addLayout(buttons);
    column->addWidget(text(toys ? tr("These three make their own examples and learn in seconds.")
                                : tr("Choose a recipe at the left, then the folder of its data, and start."),
                           font()),
                      0, Qt::AlignHCenter);
    if (!training::trainingAvailable())
        column->addWidget(
            text(tr("The part of the program that trains (libdclscope_torch.so) is not installed: build it "
                    "with “ninja training”, or install the package that has it."),
                 readableFont(font(), 1.0, true)),
            0, Qt::AlignHCenter);
    column->addStretch(3);
}

} // namespace dclscope
