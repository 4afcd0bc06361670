// SPDX-License-Identifier: GPL-3.0-or-later
// A recipe as a form, made from its own table of fields.
#pragma once

#include "core/training/recipe.h"

#include <QStringList>
#include <QWidget>

#include <map>
#include <string>
#include <vector>

class QLabel;
class QScrollArea;

namespace dclscope {

namespace training {
struct RecipeField;
}

class FieldRow;
class FormSection;

/// Holds a recipe that is always whole: a value that does not fit waits at its field, with a sentence, until it does.
class RecipeForm : public QWidget {
    Q_OBJECT

public:
    explicit RecipeForm(QWidget* parent = nullptr);

    /// @param base  what changes are marked against, and taken back to
    void setRecipe(const training::Recipe& base) { setRecipe(base, base); }
    void setRecipe(const training::Recipe& base, const training::Recipe& current);
    const training::Recipe& recipe() const noexcept { return recipe_; }
    const training::Recipe& base() const noexcept { return base_; }
    /// Changes a field as a person would. @param value  as in TOML
    void edit(const std::string& key, const std::string& value);
    void reset(const std::string& key);
    bool hasProblems() const noexcept { return !waiting_.empty(); }
    /// nullptr when the recipe has no such field.
    FieldRow* row(const std::string& key) const;
    /// Whether fields can be changed; they can be read all the same.
    void setEditable(bool editable);
    /// The sections that are unfolded, by name.
    QStringList openSections() const;
    void setOpenSections(const QStringList& names);

signals:
    void changed();

private:
    void rebuild(const std::vector<training::RecipeField>& fields);
    void refresh();
    void retryWaiting();
    bool apply(const std::string& key, const std::string& value, QString& sentence);
    void markSections();
    void showWhatCounts();
    void showHelp(const FieldRow& row);

    training::Recipe base_;
    training::Recipe recipe_;
    std::map<std::string, std::string> waiting_; ///< values that do not fit, by key
    std::vector<std::string> keys_;
    std::map<std::string, FieldRow*> rows_;
    std::map<std::string, FormSection*> sections_; ///< by the word before the key's dot
    QScrollArea* scroll_;
    QLabel* help_;
    bool editable_ = true;
};

} // namespace dclscope
