// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/train/recipe_picker.h"

#include "app/dclscope/workspaces/train/recipe_library.h"

#include <QFileInfo>

namespace dclscope {
namespace {

constexpr auto kLastItem = "\nlast"; // no name and no path
constexpr auto kFileItem = "\nfile";

} // namespace

RecipePicker::RecipePicker(QWidget* parent) : QComboBox(parent) {
    setAccessibleName(tr("Recipe"));
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
    setPlaceholderText(tr("as in the run"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QComboBox::activated, this, &RecipePicker::activate);
    fill();
}

void RecipePicker::fill() {
    clear();
    for (const QString& name : bundledRecipes()) addItem(name, name);
    if (!last_.isEmpty()) addItem(tr("Last used: %1").arg(last_), QLatin1String(kLastItem));
    if (!chosen_.isEmpty() && findData(chosen_) < 0) {
        addItem(QFileInfo(chosen_).fileName(), chosen_);
        setItemData(count() - 1, chosen_, Qt::ToolTipRole);
    }
    if (count() > 0) insertSeparator(count());
    addItem(tr("A recipe file…"), QLatin1String(kFileItem));
    setCurrentIndex(findData(chosen_));
}

void RecipePicker::setChosen(const QString& recipe) {
    chosen_ = recipe;
    fill();
}

void RecipePicker::offerLast(const QString& name) {
    last_ = name;
    fill();
}

void RecipePicker::activate(int index) {
    const QString key = itemData(index).toString();
    setCurrentIndex(findData(chosen_));
    if (key == QLatin1String(kFileItem)) return emit fileWanted();
    if (key == QLatin1String(kLastItem)) return emit lastPicked();
    emit picked(key);
}

} // namespace dclscope
