// SPDX-License-Identifier: GPL-3.0-or-later
// One field of a recipe in the form: its name, a control that fits its kind, a button that takes a change back, and
// below it what is wrong with the value.
#pragma once

#include "core/training/recipe_table.h"

#include <QWidget>

#include <functional>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace dclscope {

class NumberBox;

class FieldRow : public QWidget {
    Q_OBJECT

public:
    explicit FieldRow(const training::RecipeField& field, QWidget* parent = nullptr);

    const training::RecipeField& field() const noexcept { return field_; }
    /// "learning_rate" as "learning rate", in the language of the window.
    QString name() const;
    /// One or two sentences: what it is, its limits, its choices.
    QString help() const;
    /// Shows a value, as it stands in TOML; nothing is signalled.
    void setValue(const std::string& value);
    /// What the control says, as it stands in TOML.
    std::string value() const { return read_(); }
    /// Marks the field as changed where its value is not this one of the recipe.
    void setBase(const std::string& value);
    bool isChanged() const noexcept { return changed_; }
    /// A sentence below the field; empty: all is well.
    void setProblem(const QString& sentence);
    QString problem() const;

signals:
    void edited(const QString& value);
    void resetRequested();
    /// The control has the focus.
    void entered();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addControl(QHBoxLayout& row);
    void addFlag(QHBoxLayout& row);
    void addChoice(QHBoxLayout& row);
    void addLine(QHBoxLayout& row);
    void addNumbers(QHBoxLayout& row);
    NumberBox* numberBox();
    void prepare(QWidget& control, const QString& name);
    void mark();
    void paintProblem();

    training::RecipeField field_; ///< its value is what was last shown
    std::string base_;
    std::function<std::string()> read_;
    std::function<void(const std::string&)> write_;
    QLabel* label_;
    QToolButton* reset_;
    QLabel* problem_;
    bool changed_ = false;
};

} // namespace dclscope
