(* Local cells, docs/PROOF-FORMAT.md, section 3: one more natural number, whose name nothing else knows. *)
From Coq Require Import ZArith QArith Qreals Reals List Bool Lia Lra FunctionalExtensionality.
From ExactParity Require Import CheckerPolynomials CheckerCells CheckerSyntax CheckerFactors CheckerValues.
Import ListNotations.
Open Scope R_scope.

Definition coordinates (c : cell) : environment := map (fun xk => (fst xk, variable (fst xk))) (kinds c).
(* a name that a polynomial, an environment, a list of terms does not know *)
Definition free (x : name) (p : poly) : bool := forallb (fun t => forallb (fun ye => negb (Pos.eqb (fst ye) x)) (fst t)) p.
Definition free_base (x : name) (b : base) : bool :=
  match b with Below p | Fact p _ | Reciprocal p _ | Power p | Root p => free x p | _ => true end.
Definition free_terms (x : name) (l : list term) : bool :=
  forallb (fun t => free x (fst t) && forallb (fun f => free_base x (fst f) && free x (snd f)) (snd t)) l.
Definition free_environment (x : name) (env : environment) : bool := forallb (fun yp => free x (snd yp)) env.
Definition local (c : cell) (x : name) (low high : poly) : cell :=
  {| kinds := (x, Nat) :: kinds c; map_of := map_of c; facts := facts c ++ [subtract (subtract high low) (variable x)] |}.


(* --- other values of a name that is not known --- *)
Lemma free_ev x r u p : free x p = true -> ev (bind u x r) p = ev u p.
Proof.
  intros H. induction p as [|[m v] p IH]; cbn [ev free forallb fst] in *; [reflexivity|]. apply andb_prop in H. destruct H as [H K].
  rewrite (IH K). f_equal. f_equal. clear IH K. induction m as [|[y e] m IHm]; cbn [value_of_monomial forallb fst] in *; [reflexivity|].
  apply andb_prop in H. destruct H as [H K]. rewrite (IHm K). unfold bind. apply negb_true_iff in H. now rewrite H.
Qed.
Lemma free_factor x r u f : free_base x (fst f) && free x (snd f) = true -> factor_value (bind u x r) f = factor_value u f.
Proof.
  intros H. apply andb_prop in H. destruct H as [H K]. unfold factor_value, exponent. rewrite (free_ev x r u _ K).
  destruct (fst f); cbn [free_base] in H; rewrite ?(free_ev x r u _ H); reflexivity.
Qed.
Lemma free_terms_value x r u l : free_terms x l = true -> terms_value (bind u x r) l = terms_value u l.
Proof.
  intros H. induction l as [|[p fs] l IH]; cbn [terms_value free_terms forallb fst snd] in *; [reflexivity|]. apply andb_prop in H. destruct H as [H K].
  rewrite (IH K). f_equal. apply andb_prop in H. destruct H as [H F]. unfold term_value. cbn [fst snd]. rewrite (free_ev x r u p H). f_equal.
  clear - F. induction fs as [|f fs IHf]; cbn [factors_value forallb] in *; [reflexivity|]. apply andb_prop in F. destruct F as [F G].
  now rewrite (IHf G), (free_factor x r u f F).
Qed.
Lemma free_names x r u env : free_environment x env = true -> names_of env (bind u x r) = names_of env u.
Proof.
  intros H. apply functional_extensionality. intros y. unfold names_of. induction env as [|[z p] env IH]; cbn [lookup]; [reflexivity|].
  cbn [free_environment forallb snd] in H. apply andb_prop in H. destruct H as [H K]. destruct (Pos.eqb y z); [now apply free_ev|now apply IH].
Qed.
Lemma inside_local c u x low high a b i : inside c u -> lookup x (kinds c) = None -> forallb (free x) (facts c) = true ->
  free x low = true -> free x high = true -> ev u low = IZR a -> ev u high = IZR b -> (a <= i <= b)%Z ->
  inside (local c x low high) (bind u x (IZR (i - a))).
Proof.
  intros [K F] L FF FL FH A B J. split.
  - intros y k. cbn [local kinds lookup]. unfold bind. destruct (Pos.eqb_spec y x) as [->|Y].
    + intros E. inversion E; subst. split; [now exists (i - a)%Z|]. apply IZR_le. lia.
    + intros E. now apply K.
  - intros f H. cbn [local facts] in H. apply in_app_or in H. destruct H as [H|[<-|[]]].
    + rewrite forallb_forall in FF. rewrite (free_ev x _ u f (FF f H)). now apply F.
    + rewrite !ev_subtract, ev_variable, (free_ev x _ u high FH), (free_ev x _ u low FL), A, B. unfold bind. rewrite Pos.eqb_refl.
      rewrite <- !minus_IZR. apply IZR_le. lia.
Qed.
